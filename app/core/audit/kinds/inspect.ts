import { get } from '../../formats/inspect/read.ts';
import { treatments } from '../../formats/run/treatments.ts';
import { findingsOf } from '../stated.ts';
import { defineKind } from './kind.ts';

/** It shows what `docker run` says, and the healthcheck that is in force, be it the image's. */
const findings = findingsOf({ ...treatments, 'build.healthcheck': 'prints' });

export default defineKind({ title: 'docker inspect', longest: 2 ** 20, find: (text) => findings(text, get(text)) });
