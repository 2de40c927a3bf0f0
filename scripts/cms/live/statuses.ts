/** What is known of each village's public site. */
import type { Finding } from '../../../theme/model/finding.ts';
import { describe } from '../../../theme/model/messages.ts';
import { SHARED } from '../../build/discover.ts';
import type { Owner } from '../people/person.ts';
import type { BuildAnswer } from './build-process.ts';
import type { LiveFinding, LiveState, LiveStatus } from './live.ts';

export class Statuses {
  readonly #known = new Map<Owner, LiveStatus>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  of(owner: Owner): LiveStatus {
    // Nothing is known of a site until the build that every start begins with has looked at it.
    return this.#known.get(owner) ?? { state: 'menunggu', at: 0, commit: undefined, findings: [] };
  }

  /** Sets a state and keeps what the last build said. */
  set(owners: Iterable<Owner>, state: LiveState): void {
    for (const owner of owners) this.#known.set(owner, { ...this.of(owner), state, at: this.#at() });
  }

  /**
   * Takes over what a build says.
   * @param waiting who was saved again since it began: theirs stays `menunggu`
   */
  take(answer: BuildAnswer, commit: string | undefined, waiting: ReadonlySet<Owner>): void {
    for (const { id, status, findings } of answer.sites)
      this.#settle(id, status === 'held' ? 'ditahan' : 'tayang', findings, commit, waiting);
    const shared = answer.findings.filter(({ site }) => site === SHARED);
    this.#settle(SHARED, 'tayang', shared, commit, waiting);
  }

  #settle(
    owner: Owner,
    state: LiveState,
    found: readonly Finding[],
    commit: string | undefined,
    waiting: ReadonlySet<Owner>,
  ): void {
    const before = this.of(owner);
    const findings = found.map(inIndonesian);
    if (waiting.has(owner)) this.#known.set(owner, { ...before, findings });
    else {
      const at = before.state === state ? before.at : this.#at();
      this.#known.set(owner, { state, at, commit, findings });
    }
  }

  #at(): number {
    return this.#now().getTime();
  }
}

function inIndonesian({ file, field, severity, code, params }: Finding): LiveFinding {
  return { file, field, severity, ...describe(code, params, 'id') };
}
