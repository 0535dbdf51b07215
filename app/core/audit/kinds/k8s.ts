import { findInManifest } from '../kubernetes/find.ts';
import { defineKind } from './kind.ts';

export default defineKind({ title: 'Kubernetes manifest', longest: 2 ** 20, find: findInManifest });
