import daemon from '../../formats/daemon/format.ts';
import { findingsOf } from '../stated.ts';
import { defineKind } from './kind.ts';

const findings = findingsOf(daemon.treatments);

export default defineKind({ title: 'daemon.json', longest: 2 ** 18, format: daemon, find: (text) => findings(text, daemon.get(text)) });
