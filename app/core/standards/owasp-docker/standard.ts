/** OWASP Docker Security Cheat Sheet, rules as its page numbers them (read in OWASP/CheatSheetSeries, 2026). */
import { say } from '../../../languages/say.ts';
import { defineStandard, numbersIn } from '../standard.ts';

export default defineStandard({
  title: say`OWASP Docker Security Cheat Sheet`,
  origin: 'OWASP/CheatSheetSeries, cheatsheets/Docker_Security_Cheat_Sheet.md',
  cited: ({ of, id }) => (of === 'OWASP Docker' ? numbersIn(id, /RULE #\d+a?/g) : []),
  items: [
    { id: 'RULE #0', title: say`Host and engine are kept current` },
    { id: 'RULE #1', title: say`The engine’s socket is shared with nobody, not even with containers` },
    { id: 'RULE #2', title: say`A user without rights` },
    { id: 'RULE #3', title: say`Only the capabilities that are needed` },
    { id: 'RULE #4', title: say`No privileges are gained inside` },
    { id: 'RULE #5', title: say`Containers meet only those that they have to` },
    { id: 'RULE #5a', title: say`Published ports are no surprise to the firewall` },
    { id: 'RULE #6', title: say`seccomp, AppArmor or SELinux stay on` },
    { id: 'RULE #7', title: say`Memory, processors, processes, files and restarts have limits` },
    { id: 'RULE #8', title: say`File systems and volumes are read-only` },
    { id: 'RULE #9', title: say`Scanners run with every build` },
    { id: 'RULE #10', title: say`The daemon logs at level info` },
    { id: 'RULE #11', title: say`A daemon without root` },
    { id: 'RULE #12', title: say`Secrets come as secrets` },
    { id: 'RULE #13', title: say`The supply chain can be checked` },
  ],
});
