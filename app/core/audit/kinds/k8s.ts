import { say } from '../../../languages/say.ts';
import { byHand } from '../kubernetes/by-hand.ts';
import { findInManifest } from '../kubernetes/find.ts';
import { defineKind } from './kind.ts';

export default defineKind({
  title: say`Kubernetes manifest`,
  longest: 2 ** 20,
  find: findInManifest,
  cure: (_, { control }) => byHand(control),
});
