/** The bar above the grid, the status line below it, and dropping a file anywhere on the page. */
import type { Language } from '../../src/i18n';
import { workbenchMessages, type WorkbenchMessages } from '../words';
import { PANE_WIDTHS, wireSplitter, type PaneWidth } from './splitter';

interface ToolbarActions {
  openBytes(bytes: Uint8Array, name: string): Promise<void>;
  openSample(name: string): Promise<void>;
  save(): Promise<void>;
  setLanguage(language: Language): void;
  /** Asks where edits would be lost. */
  mayLeave(): boolean;
}

export interface Toolbar {
  connect(actions: ToolbarActions): void;
  setLanguage(language: Language): void;
  /** `sample`: the file is one of the samples. */
  showFile(name: string, sample: boolean): void;
  showEdited(edited: boolean): void;
  say(text: string, kind?: 'plain' | 'warning'): void;
  /** Files dropped on the add-in's frame count too. */
  watchDrops(target: Window): void;
}

const OWN = '';

export function createToolbar(samples: readonly string[], initial: Language): Toolbar {
  let text: WorkbenchMessages = workbenchMessages(initial);
  let file = '';
  let actions: ToolbarActions | null = null;
  const sampleBox = element('samples', HTMLSelectElement);
  const widthBox = element('width', HTMLSelectElement);
  const save = element('save', HTMLButtonElement);
  const picker = element('file', HTMLInputElement);
  const status = element('status', HTMLElement);
  const drop = element('drop', HTMLElement);
  const edited = element('edited', HTMLElement);

  const splitter = wireSplitter(
    element('splitter', HTMLElement),
    element('grid', HTMLElement).parentElement ?? document.body,
    (pixels) => {
      const named = (Object.keys(PANE_WIDTHS) as PaneWidth[]).find((width) => PANE_WIDTHS[width] === pixels);
      widthBox.value = named ?? OWN;
    },
  );

  function relabel(): void {
    document.documentElement.lang = text === workbenchMessages('th') ? 'th' : 'en';
    document.title = text.title;
    label('heading', text.heading);
    label('heading-help', text.headingHelp);
    label('open', text.open).title = text.openFile;
    label('save', text.save);
    label('samples-label', text.samples);
    label('width-label', text.paneWidth);
    label('edited', text.edited);
    label('drop-text', text.dropHere);
    const language = label('language', text.language);
    language.lang = text.languageTag;
    picker.setAttribute('aria-label', text.openFile);
    element('splitter', HTMLElement).setAttribute('aria-label', text.splitter);
    element('grid', HTMLElement).setAttribute('aria-label', text.grid);
    element('charts', HTMLElement).setAttribute('aria-label', text.charts.heading(1));
    element('pane', HTMLElement).setAttribute('aria-label', text.pane);
    fill(sampleBox, [
      ...samples.map((name): [string, string] => [name, text.sampleNames[name] ?? name]),
      [OWN, text.ownFile],
    ]);
    fill(widthBox, [
      ...Object.entries(PANE_WIDTHS).map(([name, pixels]): [string, string] => [
        name,
        `${text.paneWidths[name as PaneWidth]} (${pixels})`,
      ]),
      [OWN, '–'],
    ]);
  }

  async function openFile(chosen: File | undefined): Promise<void> {
    if (!chosen || !actions?.mayLeave()) return;
    await actions.openBytes(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
  }

  function watchDrops(target: Window): void {
    target.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      drop.hidden = false;
    });
    target.addEventListener('drop', (event) => {
      const [chosen] = event.dataTransfer?.files ?? [];
      drop.hidden = true;
      if (!chosen) return;
      event.preventDefault();
      void openFile(chosen);
    });
  }

  drop.addEventListener('dragleave', () => (drop.hidden = true));
  element('open', HTMLButtonElement).addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    void openFile(picker.files?.[0]);
    picker.value = '';
  });
  save.addEventListener('click', () => void actions?.save());
  sampleBox.addEventListener('change', () => {
    const wanted = sampleBox.value;
    if (wanted !== OWN && actions?.mayLeave()) void actions.openSample(wanted);
    else sampleBox.value = samples.includes(file) ? file : OWN;
  });
  widthBox.addEventListener('change', () => {
    const width = PANE_WIDTHS[widthBox.value as PaneWidth];
    if (width) splitter.set(width);
  });
  element('language', HTMLButtonElement).addEventListener('click', () => {
    actions?.setLanguage(text === workbenchMessages('th') ? 'en' : 'th');
  });
  watchDrops(window);
  relabel();
  splitter.set(PANE_WIDTHS.normal);

  return {
    connect: (connected) => (actions = connected),
    setLanguage(language) {
      const [sample, width] = [sampleBox.value, widthBox.value];
      text = workbenchMessages(language);
      relabel();
      sampleBox.value = sample;
      widthBox.value = width;
      if (file !== '') save.title = text.saveFile(file);
    },
    showFile(name, sample) {
      file = name;
      label('file-name', name);
      save.disabled = false;
      save.title = text.saveFile(name);
      sampleBox.value = sample ? name : OWN;
    },
    showEdited: (isEdited) => (edited.hidden = !isEdited),
    say(sentence, kind = 'plain') {
      status.textContent = sentence;
      status.classList.toggle('status--warning', kind === 'warning');
    },
    watchDrops,
  };
}

function label(id: string, text: string): HTMLElement {
  const found = element(id, HTMLElement);
  found.textContent = text;
  return found;
}

function fill(select: HTMLSelectElement, options: readonly (readonly [value: string, text: string])[]): void {
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no ${id}.`);
  return found;
}
