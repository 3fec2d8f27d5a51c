import type { RecordedShape } from './recordedObject.ts';

/** The parts of a chart that are recorded: their members as office.js lists them, with what Excel shows at first. */

const FONT: RecordedShape = {
  className: 'ChartFont',
  values: { Bold: false, Color: '#595959', Italic: false, Name: 'Calibri', Size: 10, Underline: 'None' },
};

const FILL: RecordedShape = { className: 'ChartFill', values: {}, methods: ['Clear', 'SetSolidColor'] };

const LINE: RecordedShape = {
  className: 'ChartLineFormat',
  values: { Color: '#000000', LineStyle: 'Continuous', Weight: 0.75 },
  methods: ['Clear'],
};

const BORDER: RecordedShape = { ...LINE, className: 'ChartBorder' };

function format(className: string, objects: Readonly<Record<string, RecordedShape>>): RecordedShape {
  return { className, values: {}, objects };
}

const TEXT_PARTS = { Font: FONT, Fill: FILL, Border: BORDER };

export const CHART_TITLE: RecordedShape = {
  className: 'ChartTitle',
  values: { Visible: true, Text: 'Chart Title', Overlay: false, HorizontalAlignment: 'Center', Position: 'Top' },
  objects: { Format: format('ChartTitleFormat', TEXT_PARTS) },
  methods: ['SetFormula'],
};

export const CHART_LEGEND: RecordedShape = {
  className: 'ChartLegend',
  values: { Visible: true, Position: 'Bottom', Overlay: false, Left: 0, Top: 0, Width: 0, Height: 0 },
  objects: { Format: format('ChartLegendFormat', TEXT_PARTS) },
};

export const CHART_DATA_LABELS: RecordedShape = {
  className: 'ChartDataLabels',
  values: {
    Position: 'OutsideEnd',
    ShowValue: false,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    NumberFormat: 'General',
    LinkNumberFormat: true,
    Separator: ',',
  },
  objects: { Format: format('ChartDataLabelFormat', TEXT_PARTS) },
};

export const CHART_AREA_FORMAT: RecordedShape = {
  className: 'ChartAreaFormat',
  values: { RoundedCorners: false, ColorScheme: 'ColorfulPalette1' },
  objects: TEXT_PARTS,
};

export const CHART_SERIES_FORMAT = format('ChartSeriesFormat', { Fill: FILL, Line: LINE });

const GRIDLINES: RecordedShape = {
  className: 'ChartGridlines',
  values: { Visible: true },
  objects: { Format: format('ChartGridlinesFormat', { Line: LINE }) },
};

const AXIS_TITLE: RecordedShape = {
  className: 'ChartAxisTitle',
  values: { Text: 'Axis Title', Visible: false, TextOrientation: 0 },
  objects: { Format: format('ChartAxisTitleFormat', TEXT_PARTS) },
  methods: ['SetFormula'],
};

const AXIS: RecordedShape = {
  className: 'ChartAxis',
  values: {
    Visible: true,
    NumberFormat: 'General',
    LinkNumberFormat: true,
    Maximum: '',
    Minimum: '',
    MajorUnit: '',
    MinorUnit: '',
    DisplayUnit: 'None',
    ReversePlotOrder: false,
    TickLabelPosition: 'NextToAxis',
    MajorTickMark: 'Outside',
    MinorTickMark: 'None',
    CategoryType: 'Automatic',
    TextOrientation: 0,
  },
  objects: {
    MajorGridlines: GRIDLINES,
    MinorGridlines: GRIDLINES,
    Title: AXIS_TITLE,
    Format: format('ChartAxisFormat', { Font: FONT, Line: LINE, Fill: FILL }),
  },
};

export const CHART_AXES: RecordedShape = {
  className: 'ChartAxes',
  values: {},
  objects: { CategoryAxis: AXIS, ValueAxis: AXIS, SeriesAxis: AXIS },
};
