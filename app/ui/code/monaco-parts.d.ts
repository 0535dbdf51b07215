/** Parts of Monaco that its own types leave out. `?whole`: as it is, where the build would put an empty class in its place. */
declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  interface Instantiation {
    createChild(services: object): Instantiation;
    createInstance<T>(of: new (...given: never[]) => T, ...given: unknown[]): T;
    invokeFunction<T>(act: (accessor: { get<S>(id: unknown): S }) => T): T;
  }
  export const StandaloneServices: { initialize(overrides: object): Instantiation };
}
declare module 'monaco-editor/editor/standalone/common/standaloneTheme' {
  export const IStandaloneThemeService: unknown;
}
declare module 'monaco-editor/platform/instantiation/common/serviceCollection' {
  export const ServiceCollection: new (...entries: readonly (readonly [unknown, unknown])[]) => object;
}
declare module 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService' {
  export const IDiffProviderFactoryService: unknown;
}
declare module 'monaco-editor/editor/common/diff/defaultLinesDiffComputer/defaultLinesDiffComputer' {
  export class DefaultLinesDiffComputer {
    computeDiff(
      before: string[],
      after: string[],
      options: object,
    ): { readonly changes: readonly unknown[]; readonly moves: readonly unknown[]; readonly hitTimeout: boolean };
  }
}
declare module 'monaco-editor/editor/browser/widget/diffEditor/diffEditorWidget?whole' {
  import type { editor } from 'monaco-editor';

  export class DiffEditorWidget {
    constructor(...given: never[]);
    setModel(model: editor.IDiffEditorModel | null): void;
    getOriginalEditor(): editor.ICodeEditor;
    getModifiedEditor(): editor.ICodeEditor;
    dispose(): void;
  }
}
