export interface PdfPrinter {
  /** What lays out and prints the pages, for the person. */
  name: string;
  /**
   * Fills the file `pdf` with the pages of the Word document `docx`, tagged for screen readers. `folder` is a private
   * one for whatever it needs. Throws `pdf-failed`, and `cancelled` once the signal is given.
   */
  print(files: { docx: string; pdf: string; folder: string }, signal: AbortSignal): Promise<void>;
}

/** What differs between hosts. Everything else the library does alike everywhere. */
export interface Host {
  kind: 'desktop' | 'browser' | 'cli' | 'process';

  /**
   * Asks the person where to export. `folder` is where they exported last, or null. Answers the full path of a
   * file with the ending that `suggestedName` has, or null when they change their mind. Without an ending it is a
   * folder that is to be made.
   */
  chooseExportPath(suggestedName: string, folder: string | null): Promise<string | null>;

  /**
   * Hands a finished export to the person where its path means nothing to them (a browser): an address that gives
   * the file once. Null where the path is the delivery.
   */
  deliverExport(path: string): Promise<string | null>;

  /** What makes PDFs here; null where nothing does. */
  findPdfPrinter(): Promise<PdfPrinter | null>;

  /** Opens the file in the program the person uses for it. Throws `not-on-this-host` where that can't be done. */
  openFile(path: string): Promise<void>;

  /** Shows the file in its folder. Throws `not-on-this-host` where that can't be done. */
  showInFolder(path: string): Promise<void>;

  /**
   * Opens a copy of a kept file, which `make` writes at a private path ending in `name`, in the program the person
   * uses for it. Gives an address that gives the copy once where it can only be handed over (a browser), else null.
   * Throws `not-on-this-host` where neither can be done.
   */
  openCopy(name: string, make: (path: string) => Promise<void>): Promise<string | null>;

  /**
   * Asks the person for another folder, which every host opens from now on, and starts the app again with the library
   * there, or with a new one. Nothing is moved, and `current` stays as it is. Answers the folder; null when they change
   * their mind. Throws `not-on-this-host` where it is named otherwise.
   */
  changeLibrary(current: string): Promise<string | null>;
}
