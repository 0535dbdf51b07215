/**
 * How a flag of `podman run` is written in a unit of Quadlet. Keys that Podman 4.9 knows have their line; what came
 * later (AddHost in 5.3, Memory in 5.5, AppArmor in 5.8) is left to PodmanArgs, which every version takes.
 * Source: the keys of pkg/systemd/quadlet of 4.4 to 5.8, podman-systemd.unit(5).
 */
import type { PodmanArgument } from '../podman/arguments.ts';
import { isPlain, type Setting, unitValue, unitWord } from '../unit-file.ts';

/** Quadlet takes these values as they stand, so only plain ones may. */
const AS_IS: { readonly [flag: string]: string } = {
  '--userns': 'UserNS',
  '--pids-limit': 'PidsLimit',
  '--shm-size': 'ShmSize',
  '--hostname': 'HostName',
  '--log-driver': 'LogDriver',
  '--tmpfs': 'Tmpfs',
  '--publish': 'PublishPort',
  '--dns': 'DNS',
  '--network': 'Network',
  '--cap-drop': 'DropCapability',
  '--cap-add': 'AddCapability',
  '--sysctl': 'Sysctl',
  '--device': 'AddDevice',
};
/** Of these it takes words, with quotes. */
const WORDS: { readonly [flag: string]: string } = { '--env': 'Environment', '--mount': 'Mount', '--secret': 'Secret' };
const TOGGLES: { readonly [flag: string]: string } = {
  '--init': 'RunInit',
  '--read-only': 'ReadOnly',
  '--read-only-tmpfs': 'ReadOnlyTmpfs',
};
const LABELS: { readonly [label: string]: string } = {
  type: 'SecurityLabelType',
  level: 'SecurityLabelLevel',
  filetype: 'SecurityLabelFileType',
};

/** The key of a security option and its value, where there is one. */
function securityKey(value: string): readonly [key: string, value: string] | undefined {
  const [, option = '', text = ''] = /^([a-z-]+)=(.*)$/s.exec(value) ?? [];
  if (option === 'no-new-privileges' && text === 'true') return ['NoNewPrivileges', text];
  if (option === 'seccomp') return ['SeccompProfile', text];
  if (option === 'unmask') return ['Unmask', text];
  if (value === 'label=disable') return ['SecurityLabelDisable', 'true'];
  const [, label = '', of = ''] = (option === 'label' && /^([a-z]+):(.*)$/s.exec(text)) || [];
  const key = LABELS[label];
  return key === undefined ? undefined : [key, of];
}

/** What the generator waits for before a bind is named without quotes, so one that needs some is left to Podman alone. */
const isOddBind = ({ flag, value }: PodmanArgument): boolean => flag === '--mount' && value.startsWith('type=bind') && !isPlain(value);

function keyed(argument: PodmanArgument, place: string): readonly (readonly [key: string, value: string])[] | undefined {
  const { flag, value } = argument;
  const toggle = TOGGLES[flag];
  if (toggle !== undefined) return [[toggle, value]];
  const words = WORDS[flag];
  if (words !== undefined) return isOddBind(argument) ? undefined : [[words, unitWord(value, place)]];
  if (!isPlain(value)) return undefined;
  if (flag === '--user') {
    const [user = '', group] = value.split(':');
    return [['User', user], ...(group === undefined ? [] : [['Group', group] as const])];
  }
  const security = flag === '--security-opt' ? securityKey(value) : undefined;
  if (security) return [[security[0], unitValue(security[1], place)]];
  const key = AS_IS[flag];
  return key === undefined ? undefined : [[key, unitValue(value, place)]];
}

/** The settings of the section [Container] for one flag. */
export function settingsOf(argument: PodmanArgument, place: string): Setting[] {
  const { flag, value, toggle, fields } = argument;
  const keys = keyed(argument, place);
  if (keys) return keys.map(([key, text]) => ({ key, value: text, fields }));
  const word = toggle && value === 'true' ? flag : `${flag}=${value}`;
  return [{ key: 'PodmanArgs', value: unitWord(word, place), fields }];
}
