/** What a host says of itself to a page that starts. */
export interface AppContextOptions {
  /** Requirement sets and their versions, `{ ExcelApi: '1.15' }`; texts, as the number 1.10 would be less than 1.9. */
  readonly sets: Readonly<Record<string, string>>;
  readonly uiLocale: string;
  readonly dataLocale: string;
  readonly documentUrl: string;
  readonly documentSettings: ReadonlyMap<string, unknown>;
}

/** Excel on the web, among the applications that office.js knows. */
const EXCEL_WEB_APP = 16;

/** Who opened the add-in, as XML: the library reads it, and a browser puts styles of its own into what it cannot read. */
const TOKEN = encodeURIComponent('<r><t aid="simulated-add-in" /></r>');

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext(options: AppContextOptions): Readonly<Record<string, unknown>> {
  return {
    _id: 'simulated-add-in',
    _appName: EXCEL_WEB_APP,
    _appVersion: '16.00',
    _appUILocale: options.uiLocale,
    _dataLocale: options.dataLocale,
    _docUrl: options.documentUrl,
    _clientMode: 1,
    _settings: [...options.documentSettings].map(([name, value]) => [name, JSON.stringify(value)]),
    _reason: 1,
    _osfControlType: 1,
    _eToken: TOKEN,
    _correlationId: 'simulated-correlation',
    _appInstanceId: 'simulated-instance',
    _hostFullVersion: '16.0.0.0',
    _requirementMatrix: JSON.stringify(options.sets),
    _appDomains: [],
  };
}
