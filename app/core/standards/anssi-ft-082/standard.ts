/** ANSSI-FT-082 (2020): recommendations for deploying Docker containers. Images are not its subject. */
import { say } from '../../../languages/say.ts';
import { defineStandard, numbersIn } from '../standard.ts';

export default defineStandard({
  title: 'ANSSI-FT-082',
  origin: say`Recommendations R1 to R16, as two public lists of them agree`,
  cited: ({ of, id }) => (of === 'ANSSI-FT-082' ? numbersIn(id, /\bR\d+\b/g) : []),
  items: [
    { id: 'R1', title: say`The host’s sensitive file systems stay apart` },
    { id: 'R2', title: say`Few devices of the host, with few rights` },
    { id: 'R3', title: say`Not the bridge docker0` },
    { id: 'R4', title: say`Not the host’s network` },
    { id: 'R5', title: say`A network of its own for each connection` },
    { id: 'R6', title: say`PID, IPC and UTS namespaces of its own` },
    { id: 'R7', title: say`A user namespace of its own, and no new ones inside` },
    { id: 'R8', title: say`No capabilities` },
    { id: 'R9', title: say`Control groups of its own` },
    { id: 'R10', title: say`Memory and swap have a limit` },
    { id: 'R11', title: say`Processors have a limit` },
    { id: 'R12', title: say`A read-only root filesystem, and a limit of what is written` },
    { id: 'R13', title: say`A place for data that may be lost` },
    { id: 'R14', title: say`A place for data that stays or is shared` },
    { id: 'R15', title: say`Few sensitive files and directories` },
    { id: 'R16', title: say`Logs leave the container` },
  ],
});
