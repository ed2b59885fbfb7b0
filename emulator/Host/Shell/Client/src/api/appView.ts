/** An app as the list of apps shows it (emulator/Host/Shell/AppView.cs). */
export interface AppName {
  readonly uniqueName: string;
  readonly name: string;
  readonly description: string;
}

/** An app with its navigation: what its user may open. */
export interface AppView {
  readonly uniqueName: string;
  readonly name: string;
  readonly areas: readonly AreaView[];
}

export interface AreaView {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly GroupView[];
}

export interface GroupView {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ItemView[];
}

export interface ItemView {
  readonly id: string;
  readonly title: string;
  readonly kind: 'table' | 'dashboard' | 'webresource' | 'link';
  readonly table: string | null;
  readonly view: string | null;
  readonly dashboard: string | null;
  /** The name of a web resource, or a web address. */
  readonly address: string | null;
  /** The name of a web resource. */
  readonly icon: string | null;
}
