import { expect, test } from './page.ts';

test('a plan leaves for Kubernetes: its manifest follows the answers, and says what no pod can', async ({ app }) => {
  await app.plan('PostgreSQL');
  await app.answer('Target', 'Kubernetes');
  const paths = await app.paths();
  for (const path of ['kubernetes.yaml', 'kubelet.yaml', 'containerd-limits.conf']) expect(paths).toContain(path);
  for (const path of ['compose.yaml', 'run.sh', 'daemon.json']) expect(paths).not.toContain(path);

  const manifest = await app.text('kubernetes.yaml');
  expect(manifest).toContain('pod-security.kubernetes.io/enforce: restricted');
  expect(manifest).toContain('kind: StatefulSet');
  await expect(app.page.getByText('Written from your answers; it changes with them.')).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Edit', exact: true })).toHaveCount(0);
  await app.accessible('the manifest of a plan');

  await app.step('Privileges');
  await app.answer('Seccomp profile', 'All');
  expect(await app.text('kubernetes.yaml')).toContain('type: Unconfined');
  expect(await app.text('kubernetes.yaml')).toContain('pod-security.kubernetes.io/enforce: privileged');
  await app.undo();
  expect(await app.text('kubernetes.yaml')).toContain('pod-security.kubernetes.io/enforce: restricted');
});
