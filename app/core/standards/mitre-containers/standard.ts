/**
 * MITRE ATT&CK, version 18: techniques of the Containers matrix, and those of Linux that our attacks are. A technique is
 * met where every attack of the registry that is an instance of it is stopped; that is mitigation, never detection.
 */
import { say } from '../../../languages/say.ts';
import { defineStandard, numbersIn } from '../standard.ts';

const ACCOUNTS = say`It is about accounts and tokens of people and clusters, which no plan holds.`;
const DETECTION = say`It is seen, not stopped: a matter of watching what runs.`;

export default defineStandard({
  title: say`MITRE ATT&CK for Containers 18`,
  origin: say`attack.mitre.org, Containers matrix of version 18; “Linux” marks techniques from outside of it`,
  cited: ({ of, id }) => (of === 'MITRE ATT&CK' ? numbersIn(id, /\bT\d{4}(?:\.\d{3})?\b/g) : []),
  items: [
    { id: 'T1190', title: say`Exploit a service that faces the network`, attacks: ['exposed-port'] },
    { id: 'T1133', title: say`Come in through remote services`, controls: ['daemon-remote-api'] },
    { id: 'T1078', title: say`Use valid accounts`, outside: ACCOUNTS },
    { id: 'T1609', title: say`Run commands through the container administration`, attacks: ['docker-socket', 'exec-as-root'] },
    { id: 'T1610', title: say`Deploy a container`, attacks: ['docker-socket'] },
    { id: 'T1053.007', title: say`Schedule jobs of an orchestrator`, outside: ACCOUNTS },
    { id: 'T1204.003', title: say`Have somebody run a malicious image`, controls: ['base-image-pin', 'base-image-source', 'signature'] },
    { id: 'T1525', title: say`Implant code into an internal image`, controls: ['base-image-pin', 'signature', 'provenance'] },
    { id: 'T1543.005', title: say`Make or change a container service`, attacks: ['docker-socket'] },
    { id: 'T1098.006', title: say`Take more roles in a cluster`, outside: ACCOUNTS },
    {
      id: 'T1611',
      title: say`Escape to the host`,
      attacks: [
        'docker-socket',
        'disk-read',
        'disk-write',
        'forgotten-flags',
        'host-cron',
        'host-files',
        'host-processes',
        'kernel-settings',
        'root-on-host',
        'sys-admin',
      ],
    },
    { id: 'T1068', title: say`Exploit the kernel for more rights`, attacks: ['kernel-interfaces', 'rare-system-calls'] },
    { id: 'T1612', title: say`Build an image on the host`, attacks: ['docker-socket'] },
    { id: 'T1685', title: say`Switch protection off`, attacks: ['sys-admin'] },
    { id: 'T1070', title: say`Remove traces`, outside: DETECTION },
    { id: 'T1036.005', title: say`Look like something legitimate`, outside: DETECTION },
    { id: 'T1550.001', title: say`Use a stolen access token`, outside: ACCOUNTS },
    { id: 'T1110', title: say`Guess passwords`, outside: say`Only the application can count attempts.` },
    { id: 'T1528', title: say`Steal an access token of the application`, attacks: ['environment-secret'] },
    {
      id: 'T1552.001',
      title: say`Read credentials in files`,
      attacks: [
        'build-context',
        'build-secret',
        'deleted-file',
        'environment-secret',
        'host-files',
        'neighbour-volume',
        'other-users-files',
      ],
    },
    { id: 'T1552.005', title: say`Linux: ask the cloud’s metadata for credentials`, attacks: ['cloud-metadata'] },
    { id: 'T1552.007', title: say`Read credentials through the container API`, attacks: ['docker-socket'] },
    { id: 'T1613', title: say`Find out about containers and resources`, attacks: ['docker-socket'] },
    { id: 'T1046', title: say`Look for services in the network`, attacks: ['host-services', 'lateral-movement', 'same-bridge'] },
    { id: 'T1069', title: say`Find out about groups and rights`, outside: DETECTION },
    { id: 'T1485', title: say`Destroy data`, attacks: ['disk-write', 'rewrite-application'] },
    { id: 'T1490', title: say`Prevent recovery`, outside: say`Backups are not part of a plan.` },
    { id: 'T1496', title: say`Use the machine’s resources`, attacks: ['cpu-hog', 'memory-hog'] },
    { id: 'T1498', title: say`Flood the network`, outside: say`Bandwidth has no limit in a plan; a firewall or proxy sets one.` },
    {
      id: 'T1499',
      title: say`Exhaust the machine`,
      attacks: ['cpu-hog', 'fill-disk', 'log-flood', 'memory-hog', 'open-files', 'process-flood', 'zombies'],
    },
    { id: 'T1048', title: say`Linux: send data out`, attacks: ['exfiltration'] },
    { id: 'T1105', title: say`Linux: bring tools along`, attacks: ['dropped-binary'] },
    { id: 'T1505.003', title: say`Linux: leave a web shell`, attacks: ['leave-file'] },
    { id: 'T1548.001', title: say`Linux: become root through a setuid file`, attacks: ['set-uid'] },
    { id: 'T1554', title: say`Linux: replace programs`, attacks: ['rewrite-application'] },
    { id: 'T1557', title: say`Linux: stand in the middle of a connection`, attacks: ['arp-spoofing'] },
  ],
});
