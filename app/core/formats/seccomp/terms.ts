import { say } from '../../../languages/say.ts';
import { described, type Term } from '../term.ts';

const head = described('', {
  defaultAction: say`What becomes of a call that no rule names; SCMP_ACT_ERRNO refuses it.`,
  defaultErrnoRet: say`The error that the program gets; 1 is EPERM, "Operation not permitted".`,
  architectures: say`Processors whose calls are looked at; a call of any other one ends the process.`,
});
const rules: readonly Term[] = [
  { word: 'syscalls', under: '', fields: ['run.syscalls'] },
  // An entry of a list has no key of its own.
  ...described('*', {
    comment: say`For people; it tells what the profile was made from, and no runtime reads it.`,
    names: say`Calls that the rule is for, as the kernel spells them; a kernel passes over names that it does not have.`,
    action: say`SCMP_ACT_ALLOW lets them through, SCMP_ACT_ERRNO answers with an error.`,
    errnoRet: say`The error of this rule; 38 is ENOSYS, with which a C library tries another call.`,
    args: say`Conditions on arguments, counted from 0; all of one rule must hold.`,
  }),
];

export default [...head, ...rules];
