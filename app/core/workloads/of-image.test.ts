import { expect, it } from 'vitest';
import { writeImage } from '../spec/image-reference.ts';
import { workloadOfImage } from './of-image.ts';
import { workloads } from './registry.ts';

it.each([
  ['nginx', 'nginx'],
  ['nginxinc/nginx-unprivileged:1.29', 'nginx'],
  [`docker.io/library/postgres:18@sha256:${'a'.repeat(64)}`, 'postgres'],
  ['bitnami/redis:7', 'redis'],
  ['gcr.io/distroless/nodejs24-debian13', 'node'],
  ['php:8.5-fpm-alpine', 'php-fpm'],
  ['php:8.5-apache', 'other'],
  ['debian:13', 'other'],
  ['shop/web:1.0.0', 'other'],
  ['$IMAGE', 'other'],
])('%s is %s', (image, workload) => expect(workloadOfImage(image)).toBe(workload));

it('knows the base image of every workload that has one of its own', () => {
  for (const [id, { bases, flavour }] of workloads)
    if (id !== 'other' && id !== 'static-binary') expect(workloadOfImage(writeImage(bases[flavour] ?? {})), id).toBe(id);
});
