import { say } from '../../../languages/say.ts';
import { controls } from '../../controls/registry.ts';
import { get } from '../../formats/inspect/read.ts';
import { treatments } from '../../formats/run/treatments.ts';
import { findingsOf } from '../stated.ts';
import { defineKind } from './kind.ts';

/** It shows what `docker run` says, and the healthcheck that is in force, be it the image's. */
const findings = findingsOf({ ...treatments, 'build.healthcheck': 'prints' });

export default defineKind({
  title: 'docker inspect',
  longest: 2 ** 20,
  find: (text) => findings(text, get(text)),
  cure: (_, { decision = '' }) => {
    const { keys = [] } = controls.get(decision) ?? {};
    return keys.length > 0
      ? say`This only shows a container. Change what it was started with, and start it again; what decides it there: ${keys.join(', ')}.`
      : say`This only shows a container. Change what it was started with, and start it again.`;
  },
});
