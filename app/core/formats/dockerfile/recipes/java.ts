import type { RecipeSteps } from './recipe.ts';

/** One jar of everything, built by Maven with the Java release that the final image runs; in one stage it comes ready built. */
const java: RecipeSteps = {
  single: [{ do: 'copy', what: 'app.jar /app/app.jar', own: true }],
  staged: {
    builder: ({ repository = '', version = '' }) => {
      const release = /\/java(\d+)-/.exec(repository)?.[1] ?? (/temurin/.test(repository) ? /^\d+/.exec(version)?.[0] : undefined) ?? '25';
      return `maven:3.9.16-eclipse-temurin-${release}-noble`;
    },
    build: [
      { do: 'workdir', path: '/src' },
      { do: 'copy', what: 'pom.xml ./' },
      { do: 'run', line: 'mvn --batch-mode dependency:go-offline', like: /\bmvn\b.*\bdependency:/, fetches: true },
      { do: 'copy', what: '. .' },
      { do: 'run', line: 'mvn --batch-mode package && mkdir /app && mv target/*.jar /app/app.jar', like: /\bmvn\b.*\bpackage\b/ },
    ],
    final: [{ do: 'copy', what: '/app/app.jar /app/app.jar', own: true, fromBuild: true }],
  },
};
export default java;
