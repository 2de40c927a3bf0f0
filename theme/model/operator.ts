/**
 * `sites/operator.yaml`: who may change what, for regencies whose operators work with accounts of a git host.
 * The gateway does not read it: there, people are invited.
 */
import { z } from 'zod';
import { isSlug } from './teks.ts';

const operatorTerdaftar = z
  .object({
    akun: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9](?:[\w.-]{0,98}\w)?$/)
      .meta({ label: 'Akun', hint: 'Nama akun di tempat penyimpanan git.', example: 'sri-wahyuni' }),
    desa: z
      .array(z.string().trim().refine(isSlug))
      .default([])
      .meta({ label: 'Desa', hint: 'Nama folder desa yang boleh diubahnya.', example: 'sukamaju' }),
    kominfo: z
      .boolean()
      .default(false)
      .meta({ label: 'Kominfo', hint: 'Nyalakan untuk petugas kabupaten; ia boleh mengubah semuanya.' }),
  })
  .refine(({ desa, kominfo }) => kominfo || desa.length > 0, {
    path: ['desa'],
    params: { code: 'missing' },
  });

export type OperatorTerdaftar = z.infer<typeof operatorTerdaftar>;

export const operatorBerkas = z.object({
  operator: z.array(operatorTerdaftar).default([]).meta({ label: 'Operator', item: 'operator' }),
});

/** The operator of that account; accounts of git hosts do not differ by case. */
export function operatorBerakun(
  { operator }: z.infer<typeof operatorBerkas>,
  akun: string,
): OperatorTerdaftar | undefined {
  return operator.find((one) => one.akun.toLowerCase() === akun.toLowerCase());
}
