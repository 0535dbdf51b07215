import { say } from '../../../languages/say.ts';
import { defineControl, open, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 80,
  scope: 'project',
  title: say`Registries without TLS`,
  question: say`May the engine pull from a registry that it cannot verify?`,
  keys: ['"insecure-registries"'],
  fields: ['host.insecureRegistries'],
  options: [
    {
      choice: 'none',
      label: say`No`,
      stops: say`Reading your credentials, or replacing an image, on the way.`,
      costs: say`A private registry needs a certificate, and its authority's certificate on every host.`,
    },
    { choice: 'some', label: say`From these`, asks: ['insecureRegistries'], costs: say`Whoever is on the path decides what you run.` },
  ],
  details: { insecureRegistries: { type: 'list', kind: 'registry', label: say`Registries`, hint: say`Host and port.` } },
  ...byValue('host', 'insecureRegistries', { none: undefined }, { given: 'some' }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'none' },
    because: say`The images of ${title} come from registries with TLS.`,
  }),
  judge: ({ spec: { host } }) =>
    host.insecureRegistries?.length
      ? open(say`Whoever is on the path to ${host.insecureRegistries.join(', ')} decides what runs here.`)
      : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '2.5' },
    { of: 'NIST SP 800-190', id: '4.2.1, 4.2.3' },
  ],
});
