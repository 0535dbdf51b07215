/** ANSSI-FT-082 (2020): recommendations for deploying Docker containers. Images are not its subject. */
import { defineStandard, numbersIn } from '../standard.ts';

export default defineStandard({
  title: 'ANSSI-FT-082',
  origin: 'Recommendations R1 to R16, as two public lists of them agree',
  cited: ({ of, id }) => (of === 'ANSSI-FT-082' ? numbersIn(id, /\bR\d+\b/g) : []),
  items: [
    { id: 'R1', title: 'The host’s sensitive file systems stay apart' },
    { id: 'R2', title: 'Few devices of the host, with few rights' },
    { id: 'R3', title: 'Not the bridge docker0' },
    { id: 'R4', title: 'Not the host’s network' },
    { id: 'R5', title: 'A network of its own for each connection' },
    { id: 'R6', title: 'PID, IPC and UTS namespaces of its own' },
    { id: 'R7', title: 'A user namespace of its own, and no new ones inside' },
    { id: 'R8', title: 'No capabilities' },
    { id: 'R9', title: 'Control groups of its own' },
    { id: 'R10', title: 'Memory and swap have a limit' },
    { id: 'R11', title: 'Processors have a limit' },
    { id: 'R12', title: 'A read-only root filesystem, and a limit of what is written' },
    { id: 'R13', title: 'A place for data that may be lost' },
    { id: 'R14', title: 'A place for data that stays or is shared' },
    { id: 'R15', title: 'Few sensitive files and directories' },
    { id: 'R16', title: 'Logs leave the container' },
  ],
});
