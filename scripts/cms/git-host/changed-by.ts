/**
 * `balai check --changed-by`: refuses what a branch changes outside its author's villages. Rights and locked
 * values are those of the commit where the branch began, so that no branch can grant itself any.
 */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { type Finding, finding } from '../../../theme/model/finding.ts';
import { bacaYaml } from '../../../theme/model/naskah.ts';
import { type OperatorTerdaftar, operatorBerakun, operatorBerkas } from '../../../theme/model/operator.ts';
import { SHARED } from '../../build/discover.ts';
import { CannotError } from '../../lib/errors.ts';
import { assertGit } from '../../lib/git.ts';
import { ownerOfPath, siteOfPath } from '../access/owner-of-path.ts';
import { EDITABLE_SITUS } from '../forms/situs-fields.ts';
import { beginningOf, changedFiles, fileAt } from './changes.ts';
import { mayChange } from './rights.ts';

const REGISTER = 'sites/operator.yaml';

/**
 * @param account name on the git host
 * @param since where the branch began; the main branch when left out
 * @returns nothing where all is well
 * @throws CannotError without git, without a beginning, or for an account that nobody has entered
 */
export async function findForeignChanges(
  root: string,
  account: string,
  since: string | undefined,
): Promise<Finding[]> {
  await assertGit(root);
  const base = await beginningOf(root, since);
  const operator = await operatorAt(root, base, account);
  const findings: Finding[] = [];
  for (const { path, isLink } of await changedFiles(root, base)) {
    const place = { site: ownerOfPath(path), file: path };
    if (isLink) findings.push(finding(place, 'changed_link'));
    else if (!mayChange(operator, path) || (await isLogo(root, base, operator, path)))
      findings.push(finding(place, 'foreign_change', wordsOf(operator)));
    else if (!operator.kominfo && siteOfPath(path) !== undefined)
      findings.push(...(await lockedChanges(root, base, operator, path)));
  }
  return findings;
}

async function operatorAt(root: string, base: string, account: string): Promise<OperatorTerdaftar> {
  const text = await fileAt(root, base, REGISTER);
  if (text === undefined)
    throw new CannotError(`There is no ${REGISTER} where the branch began.`, 'docs/git-host.md shows one.');
  const { data, findings } = bacaYaml(text, operatorBerkas, { site: SHARED, file: REGISTER });
  if (!data)
    throw new CannotError(
      `${REGISTER} cannot be read (${findings.map(({ code, line }) => `${code}, line ${line}`).join('; ')}).`,
      'Mend it on the main branch.',
    );
  const operator = operatorBerakun(data, account);
  if (operator) return operator;
  throw new CannotError(`${REGISTER} does not name "${account}".`, 'Staff enter people there.');
}

/** Fields of a village's own file that are not its operators' to change. */
async function lockedChanges(
  root: string,
  base: string,
  operator: OperatorTerdaftar,
  path: string,
): Promise<Finding[]> {
  const place = { site: ownerOfPath(path), file: path };
  const [before, after] = await Promise.all([fileAt(root, base, path), fileAt(root, 'HEAD', path)]);
  // Villages are made and removed by staff.
  if (before === undefined || after === undefined)
    return [finding(place, 'foreign_change', wordsOf(operator))];
  const [old, now] = [fieldsIn(before), fieldsIn(after)];
  const open: readonly string[] = EDITABLE_SITUS.operator;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !open.includes(field) && !isDeepStrictEqual(old[field], now[field]))
    .map((field) => finding(place, 'locked_field', { ...wordsOf(operator), field }, { field }));
}

/** The picture that `situs.yaml` calls its logo; the field is locked, and so is the file. */
async function isLogo(
  root: string,
  base: string,
  { kominfo }: OperatorTerdaftar,
  path: string,
): Promise<boolean> {
  const [top, owner, name] = path.split('/');
  if (kominfo || top !== 'sites' || name === 'situs.yaml') return false;
  return fieldsIn((await fileAt(root, base, `sites/${owner}/situs.yaml`)) ?? '').logo === name;
}

/** Fields at the top as they are written; none of a file that is no YAML, which the check of content reports. */
function fieldsIn(text: string): Record<string, unknown> {
  try {
    const data: unknown = parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function wordsOf({ akun, desa }: OperatorTerdaftar): { akun: string; desa: string } {
  return { akun, desa: desa.join(', ') };
}
