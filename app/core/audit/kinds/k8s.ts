import { say } from '../../../languages/say.ts';
import { costsOfCure, cureOf } from '../kubernetes/cures.ts';
import { findInManifest } from '../kubernetes/find.ts';
import { defineKind } from './kind.ts';

export default defineKind({
  title: say`Kubernetes manifest`,
  longest: 2 ** 20,
  find: findInManifest,
  cure: cureOf,
  costs: costsOfCure,
  isCured: true,
});
