import { expect, test } from './page.ts';

test('a database is added to a service: files, an internal network, and both named everywhere', async ({ app }) => {
  await app.plan('Node.js');
  const alone = await app.paths();
  await app.button('Add a service').click();
  const dialog = app.dialog('Add a service');
  await app.accessible('the choice of a service');
  await dialog.getByRole('button', { name: 'PostgreSQL' }).click();
  await expect(dialog).toBeHidden();

  const service = app.page.getByRole('combobox', { name: 'Service' });
  await expect(service.getByRole('option')).toHaveCount(2);
  await expect(service).toHaveValue('db');
  expect((await app.paths()).length).toBeGreaterThan(alone.length);
  const compose = await app.text('compose.yaml');
  expect(compose).toMatch(/^ {2}app:$/m);
  expect(compose).toMatch(/^ {2}db:$/m);
  expect(compose).toMatch(/^networks:$[\s\S]*^ {2}back:$[\s\S]*internal: true/m);
  expect(compose).toMatch(/postgres/);

  await app.step('Network');
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('db');
  await app.accessible('the network of two services');
  await service.selectOption({ label: 'app (Node.js service)' });
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('app');
  await expect(app.page.getByText('Networks (one a line)')).toBeVisible();
  await expect(app.input('Network', 'Networks')).toHaveValue(/back/);

  await app.review();
  await app.accessible('the review of two services');
  // A command of several lines stays one; joined it would be another command.
  const steps = app.page.getByRole('article', { name: /^compose\.yaml/ }).getByRole('listitem');
  expect((await steps.allInnerTexts())[0]?.split('\n').length).toBeGreaterThan(1);
  await app.page.goBack();

  await app.button('Rename or remove').click();
  const change = app.dialog('Service app');
  const name = change.getByRole('textbox', { name: 'Name' });
  await name.fill('db');
  await expect(name).toHaveAccessibleDescription('There is a service named db already.');
  await name.fill('Not A Name');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill('shop');
  await change.getByRole('button', { name: 'Rename' }).click();
  await expect(change).toBeHidden();
  expect(await app.text('compose.yaml')).toMatch(/^ {2}shop:$/m);

  await service.selectOption({ label: 'db (PostgreSQL)' });
  await app.button('Rename or remove').click();
  await app.dialog('Service db').getByRole('button', { name: 'Remove this service' }).click();
  await expect(service.getByRole('option')).toHaveCount(1);
  expect(await app.text('compose.yaml')).not.toContain('postgres');
  await app.undo();
  expect(await app.text('compose.yaml')).toContain('postgres');
});

test('the only service cannot be removed, and the project is renamed at the foot of the sheet', async ({ app }) => {
  await app.plan('Redis');
  await app.button('Rename or remove').click();
  await expect(app.page.getByRole('button', { name: 'Remove this service' })).toBeDisabled();
  await app.page.keyboard.press('Escape');
  const project = app.page.getByRole('textbox', { name: /^Project/ });
  await project.fill('Not A Name');
  await expect(app.page.getByRole('alert').filter({ hasText: 'Lower-case letters' })).toBeVisible();
  await project.fill('shop');
  await project.press('Enter');
  expect(await app.text('compose.yaml')).toMatch(/^name: shop$/m);
});
