/** The actions of others, each by the commit that its tag named when it was looked up. A tag can be moved, a commit cannot. */
export interface Action {
  readonly uses: string;
  /** All 40 digits. */
  readonly commit: string;
  readonly version: string;
  /** Where the commit was read. */
  readonly seen: string;
}

export const CHECKOUT: Action = {
  uses: 'actions/checkout',
  commit: '3d3c42e5aac5ba805825da76410c181273ba90b1',
  version: 'v7.0.1',
  seen: 'actions/checkout, tag v7.0.1 of 2026-07-17; action.yml has persist-credentials and fetch-depth',
};

/** As a step names it, with the version where a bot looks for it. */
export const usesOf = ({ uses, commit, version }: Action): string => `uses: ${uses}@${commit} # ${version}`;
