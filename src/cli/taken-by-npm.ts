/** Flags that npm took for its own, because `--` was forgotten before them: `npm run build --content x`. */

import { type CommandName, commands, type FlagName, type FlagSpec, flags } from './commands.ts';

/** npm has one of the same name, and always tells it. */
const alwaysThere: readonly FlagName[] = ['cache'];

/** npm hands on what it took in its environment: https://docs.npmjs.com/cli/using-npm/scripts#environment */
export type Environment = Readonly<Record<string, string | undefined>>;

/** @param operands what is left of the flags: their values, unless a `=` stood between */
export function takenByNpm(
  command: CommandName,
  operands: readonly string[],
  environment: Environment,
): { readonly message: string; readonly advice: string } | undefined {
  if (![command, 'zhaji'].includes(environment.npm_lifecycle_event ?? '')) return undefined;
  const allowed: readonly FlagName[] = commands[command].flags;
  const known = allowed.filter((name) => !alwaysThere.includes(name));
  const taken = known.flatMap((name) => {
    const value = environment[`npm_config_${name}`];
    return value ? [{ name, value }] : [];
  });
  if (taken.length === 0) return undefined;
  const [only, ...others] = operands;
  const words = taken.map(({ name, value }) => {
    const spec: FlagSpec = flags[name];
    if (spec.value === undefined) return `--${name}`;
    const written = value === 'true' ? (others.length === 0 ? only : undefined) : value;
    return `--${name} ${written ?? spec.value}`;
  });
  const run = environment.npm_lifecycle_event === command ? `${command} --` : `zhaji -- ${command}`;
  const message = `npm 把 ${taken.map(({ name }) => `--${name}`).join('、')} 当成了它自己的选项。`;
  return { message, advice: `在选项前面加上 --：npm run ${run} ${words.join(' ')}` };
}
