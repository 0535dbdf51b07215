/** Package managers: how each is called, what installs, and when a package has a version. */
export interface Manager {
  readonly program: RegExp;
  readonly install: readonly string[];
  /** Options whose value is the next word. */
  readonly valued: readonly string[];
  /** Whether the name of a package says which version of it is meant, or is no name from an index at all. */
  readonly isPinned: (name: string) => boolean;
}

const isPath = (name: string): boolean => /^[./~]|:\/\//.test(name);
const hasRelease = (name: string): boolean => /-(?:\d+:)?\d/.test(name) || name.endsWith('.rpm') || isPath(name);

const RPM_VALUED = [
  '-c',
  '--config',
  '--repo',
  '--repoid',
  '--enablerepo',
  '--disablerepo',
  '--installroot',
  '--releasever',
  '--setopt',
  '-x',
  '--exclude',
];
/** Names and short names of what dnf and yum install with (dnf command reference). */
const RPM_INSTALL = ['install', 'in', 'localinstall', 'reinstall', 'rei', 'groupinstall'];
/** What fills the cache of yum and dnf. */
export const RPM_FILLS = [
  ...RPM_INSTALL,
  ...['update', 'upgrade', 'up', 'update-minimal', 'upgrade-minimal', 'up-min', 'distro-sync', 'dsync', 'downgrade', 'dg'],
];

const APT: Omit<Manager, 'program'> = {
  install: ['install'],
  valued: ['-t', '--target-release', '--default-release', '-o', '--option', '-c', '--config-file', '-a', '--host-architecture'],
  isPinned: (name) => name.includes('=') || name.includes('/') || name.endsWith('.deb'),
};

export const MANAGERS = {
  apt: { ...APT, program: /^(?:apt-get|apt|aptitude)$/ },
  aptGet: { ...APT, program: /^apt-get$/ },
  apk: {
    program: /^apk$/,
    install: ['add'],
    valued: [
      '-t',
      '--virtual',
      '-X',
      '--repository',
      '-p',
      '--root',
      '--keys-dir',
      '--repositories-file',
      '--wait',
      '--arch',
      '--cache-dir',
      '--cache-max-age',
    ],
    isPinned: (name) => /[=<>~]/.test(name) || name.endsWith('.apk') || isPath(name),
  },
  yum: { program: /^yum$/, install: RPM_INSTALL, valued: RPM_VALUED, isPinned: hasRelease },
  dnf: { program: /^(?:micro)?dnf5?$/, install: RPM_INSTALL, valued: RPM_VALUED, isPinned: hasRelease },
  zypper: {
    program: /^zypper$/,
    install: ['install', 'in'],
    valued: ['-r', '--repo', '-t', '--type', '-R', '--root', '--from', '-C', '--capability'],
    isPinned: (name) => /[=<>]/.test(name) || hasRelease(name),
  },
  pip: {
    program: /^pipx?(?:\d(?:\.\d+)?)?$/,
    install: ['install'],
    valued: [
      ...['-r', '--requirement', '-c', '--constraint', '-e', '--editable', '-t', '--target', '-i', '--index-url', '--extra-index-url'],
      ...[
        '-f',
        '--find-links',
        '-b',
        '--build',
        '--prefix',
        '--root',
        '--src',
        '--platform',
        '--python-version',
        '--implementation',
        '--abi',
      ],
      ...['--no-binary', '--only-binary', '--progress-bar', '--proxy', '--trusted-host', '--upgrade-strategy', '--cache-dir', '--log'],
      ...[
        '--timeout',
        '--default-timeout',
        '--retries',
        '--cert',
        '--global-option',
        '--install-option',
        '--config-settings',
        '--python',
        '--root-user-action',
        '--exists-action',
        '--use-feature',
        '--use-deprecated',
        '--report',
        '--keyring-provider',
        '--group',
      ],
    ],
    isPinned: (name) => {
      if (/^(?:git|hg|svn|bzr)\+/.test(name)) return /@[^/]*$/.test(name.split('#')[0] as string);
      return /[=<>!~]/.test(name) || isPath(name) || /\.(?:whl|zip|tar\.\w+|tgz)$/.test(name);
    },
  },
  npm: {
    program: /^npm$/,
    install: ['install', 'i', 'add', 'in', 'ins', 'isntall'],
    valued: [
      '--registry',
      '--prefix',
      '-C',
      '--loglevel',
      '--cache',
      '--userconfig',
      '--globalconfig',
      '--tag',
      '--omit',
      '--include',
      '-w',
      '--workspace',
      '--install-strategy',
      '--before',
    ],
    isPinned: (name) =>
      /^(?:git|github|gitlab|bitbucket|https?|ssh)[+:]/.test(name)
        ? name.includes('#') || /\.(?:tgz|tar(?:\.gz)?)$/.test(name)
        : isPath(name) || name.lastIndexOf('@') > 0 || /\.(?:tgz|tar(?:\.gz)?)$/.test(name),
  },
  gem: {
    program: /^gem$/,
    install: ['install', 'i'],
    valued: [
      '-i',
      '--install-dir',
      '-n',
      '--bindir',
      '-P',
      '--trust-policy',
      '-s',
      '--source',
      '--platform',
      '-p',
      '--http-proxy',
      '--use-system-libraries',
      '-g',
      '--file',
      '--config-file',
    ],
    isPinned: (name) => name.includes(':') || name.endsWith('.gem') || isPath(name),
  },
} satisfies { readonly [name: string]: Manager };
