import { say } from '../../languages/say.ts';
import type { StepId } from './control.ts';

/** What each page is called and about. */
export const PAGES: { readonly [Step in StepId]: { readonly title: string; readonly says: string } } = {
  image: {
    title: say`Image`,
    says: say`What the container is made of. Everything left out of the image is something an intruder cannot use and you need not patch.`,
  },
  user: {
    title: say`User`,
    says: say`Who the process is. The kernel checks its uid on the host, so root inside is root at every door that a mistake leaves open.`,
  },
  namespaces: {
    title: say`Namespaces`,
    says: say`What the container can see. A namespace hides processes, mounts, users and networks; sharing one with the host shows them again.`,
  },
  privileges: {
    title: say`Privileges`,
    says: say`What the kernel lets it do. Capabilities, system calls and devices decide whether a flaw in the program becomes a flaw in the host.`,
  },
  resources: {
    title: say`Resources`,
    says: say`How much it may take. Without limits one container can starve every other on the machine, by fault or by intent.`,
  },
  filesystem: {
    title: say`Filesystem`,
    says: say`What it can change. Files that cannot be written cannot be tampered with, and what must be written gets a place and a size.`,
  },
  network: {
    title: say`Network`,
    says: say`Whom it can talk to, and who can talk to it. Each open path is a way in, or a way onward from here.`,
  },
  supply: {
    title: say`Supply chain`,
    says: say`How the image is checked before and after it runs: what is in it, who signed it, and when it is built again.`,
  },
};
