/** What differs between the programs that take the commands of a script. */
import type { Network, Service, Spec } from '../../spec/spec.ts';
import type { Names } from './names.ts';
import type { Item, Statement } from './statement.ts';

/** One flag of a command before any shell or unit quotes it. */
export interface Argument {
  readonly flag: string;
  readonly value: string;
  /** It takes a value only behind `=`, and `true` is understood. */
  readonly toggle?: true;
}

export interface Program {
  readonly name: string;
  /** The words that build an image. */
  readonly build: string;
  /** `run` joins any number of networks. Otherwise the container is created, connected and then started. */
  readonly joinsAll: boolean;
  /** What stands between the program and `run`. */
  readonly before?: (service: Service) => readonly Item[];
  /** The flags of `run` that come from the plan, in their order. */
  readonly flags: (spec: Spec, service: Service, names: Names) => readonly Item[];
  readonly image: (service: Service, names: Names) => string;
  /** The flags of `network create`. */
  readonly network: (network: Network) => readonly Item[];
  /** How secrets are handed over, where files in mounts are not all. */
  readonly secrets?: (spec: Spec, names: Names) => readonly Statement[];
}
