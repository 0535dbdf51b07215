/** What is known of public images by their names: whether they start as root, and stay it. */
import { readImage, tagOf } from '../spec/image-reference.ts';

/** Images whose configuration names a user that is not root. */
const UNPRIVILEGED = [
  /(?:^|\/)nginx-unprivileged$/,
  /^cgr\.dev\/chainguard\//,
  /^(?:docker\.io\/)?bitnami\//,
  /(?:^|\/)(?:grafana\/grafana|prom\/prometheus|prom\/node-exporter|prom\/alertmanager)$/,
  /^(?:docker\.io\/)?(?:library\/)?(?:jenkins\/jenkins|elasticsearch|kibana|logstash|solr|haproxy|varnish|memcached)$/,
];

/** Whether the image starts as a user that is not root, as far as its name and tag tell. */
export function isUnprivileged(reference: string): boolean {
  const image = readImage(reference);
  if (!image?.repository) return false;
  const tag = tagOf(image) ?? '';
  return (
    /(?:^|[-.])(?:nonroot|unprivileged|rootless)(?:$|[-.])/.test(tag) || UNPRIVILEGED.some((name) => name.test(image.repository as string))
  );
}

const DROPS =
  /^(?:docker\.io\/)?(?:library\/)?(?:nginx|postgres|redis|valkey|mysql|mariadb|mongo|rabbitmq|httpd|cassandra|ghost|influxdb)$/;

/** Official images whose entrypoint is root only until it has set things up. */
export const dropsByItself = (reference: string): boolean => DROPS.test(readImage(reference)?.repository ?? '');
