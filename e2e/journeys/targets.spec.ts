import { expect, test } from './page.ts';

const FILES = {
  Podman: ['podman.sh'],
  'Docker Swarm': ['stack.yaml', 'daemon.json'],
  Kubernetes: ['kubernetes.yaml', 'kubelet.yaml'],
  'Docker Desktop': ['compose.yaml', 'run.sh'],
} as const;

for (const [target, files] of Object.entries(FILES)) {
  test(`a plan for ${target} has its files, and says what it does not keep before anything is copied`, async ({ app }) => {
    await app.plan('nginx');
    await app.answer('Target', target);
    const losses = app.question('Target').getByRole('region', { name: /^What each target does not keep/ });
    await expect(losses.getByText(new RegExp(`^${target}: `))).toBeVisible();
    const paths = await app.paths();
    for (const file of files) expect(paths).toContain(file);
    if (target !== 'Docker Desktop') expect(paths).not.toContain('compose.yaml');
    expect(await app.text(files[0])).toContain('my-web');
    await app.accessible(`a plan for ${target}`);

    await app.review();
    await expect(app.page.getByText(new RegExp(`files for ${target}`))).toBeVisible();
    await app.page.getByRole('button', { name: 'Plan', exact: true }).click();
    await app.button('Undo').click();
    await expect(app.option('Target', 'Docker Engine on Linux')).toBeChecked();
    expect(await app.paths()).toContain('compose.yaml');
  });
}

test('what a target loses shows where it is decided: an attack that is stopped on Docker Engine alone', async ({ app }) => {
  await app.plan('nginx');
  await app.answer('Target', 'Docker Swarm');
  await app.step('Privileges');
  const weakened = app.question('No new privileges').getByText(/^Not kept on a Swarm/);
  await expect(weakened).toBeHidden();
  await app.answer('No new privileges, for every container', 'No');
  await expect(weakened).toBeVisible();
});
