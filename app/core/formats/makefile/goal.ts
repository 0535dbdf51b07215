/** A goal of the Makefile: a name, what it needs before it, and its recipe. */
import type { FieldRef } from '../../spec/fields.ts';
import type { Line } from '../format.ts';
import type { ToolId } from './tools.ts';

export type GoalName =
  | 'lint'
  | 'config'
  | 'admit'
  | 'secrets'
  | 'staged'
  | 'build'
  | 'accepted'
  | 'scan'
  | 'start'
  | 'verify'
  | 'login'
  | 'push'
  | 'sign'
  | 'signed';

export interface Goal {
  readonly name: GoalName;
  /** What `make help` says of it; none where nobody calls it by hand. */
  readonly says?: string;
  readonly needs?: readonly (GoalName | 'out' | 'builder')[];
  readonly fields: readonly FieldRef[];
  /** Each line is a command of its own, with `$` doubled where the shell shall see it. */
  readonly recipe: readonly Line[];
  readonly tools?: readonly ToolId[];
}

export const lines = (fields: readonly FieldRef[], ...texts: readonly string[]): Line[] => texts.map((text) => ({ text, fields }));
