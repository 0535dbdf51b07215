/** NIST SP 800-190, section 4: countermeasures. The three numbers of 4.4 are often listed wrongly; these are its own. */
import { say } from '../../../languages/say.ts';
import { defineStandard, numbersIn } from '../standard.ts';

const ORCHESTRATOR = say`It is about the orchestrator’s own accounts and nodes, which no file of a plan describes.`;

export default defineStandard({
  title: 'NIST SP 800-190',
  origin: say`Section 4 of the publication (September 2017)`,
  cited: ({ of, id }) => (of === 'NIST SP 800-190' ? numbersIn(id, /\b4\.\d(?:\.\d)?\b/g) : []),
  items: [
    { id: '4.1.1', title: say`Holes in images are found and closed` },
    { id: '4.1.2', title: say`Images are configured well, and minimal` },
    { id: '4.1.3', title: say`No malware in images` },
    { id: '4.1.4', title: say`No readable secret in images` },
    { id: '4.1.5', title: say`Only images that are trusted` },
    { id: '4.2.1', title: say`Registries only over encrypted connections` },
    { id: '4.2.2', title: say`No old images from registries` },
    { id: '4.2.3', title: say`Registries ask who reads and writes` },
    { id: '4.3.1', title: say`Administrators of the orchestrator have few rights`, outside: ORCHESTRATOR },
    { id: '4.3.2', title: say`Accounts of the orchestrator are well guarded`, outside: ORCHESTRATOR },
    { id: '4.3.3', title: say`Traffic is separated by how sensitive it is` },
    {
      id: '4.3.4',
      title: say`Sensitive and other workloads on different hosts`,
      outside: say`A plan is for one host; who else runs there stands elsewhere.`,
    },
    { id: '4.3.5', title: say`Nodes that can be trusted`, outside: ORCHESTRATOR },
    { id: '4.4.1', title: say`No holes in the runtime` },
    { id: '4.4.2', title: say`Containers reach no more of the network than they need` },
    { id: '4.4.3', title: say`The runtime is configured well` },
    { id: '4.4.4', title: say`An application that is taken over can do little` },
    {
      id: '4.4.5',
      title: say`No container that nobody planned`,
      outside: say`Who may start containers is decided by accounts and reviews, not by a plan.`,
    },
    { id: '4.5.1', title: say`A host with little to attack`, outside: say`The host’s own packages and services are not part of a plan.` },
    { id: '4.5.2', title: say`More than the kernel between workloads` },
    { id: '4.5.3', title: say`No holes in the host’s components` },
    { id: '4.5.4', title: say`Few people with rights on the host` },
    { id: '4.5.5', title: say`Containers do not tamper with the host’s files` },
    { id: '4.6', title: say`Trust that begins in hardware`, outside: say`Measured boot is a property of the machine.` },
  ],
});
