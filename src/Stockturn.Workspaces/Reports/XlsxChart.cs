using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Stockturn.Workspaces.Reports;

/// <summary>Where a chart stands on its sheet, in cells counted from 0.</summary>
public readonly record struct ChartPlace(int Column, int Row, int Width, int Height);

/// <summary>A chart over cells of the same workbook: columns, or a line.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="IsLine">A line; otherwise columns.</param>
/// <param name="Categories">The cells of the labels, such as 'Sheet'!$A$2:$A$6.</param>
/// <param name="Series">For each series its name and its cells.</param>
/// <param name="Place">Where it stands.</param>
public sealed record XlsxChart(
    string Title, bool IsLine, string Categories, IReadOnlyList<(string Name, string Cells)> Series, ChartPlace Place)
{
    const uint CategoryAxisId = 48650112;
    const uint ValueAxisId = 48672768;

    static readonly string[] Colors = ["1F4E79", "F59E0B", "047857", "B91C1C"];

    /// <summary>Draws charts on a sheet.</summary>
    public static void Draw(WorksheetPart sheet, IReadOnlyList<XlsxChart> charts, string relationship)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>(relationship);
        drawings.WorksheetDrawing = new X.WorksheetDrawing();
        for (var at = 0; at < charts.Count; at++)
        {
            var part = drawings.AddNewPart<ChartPart>($"chart{at + 1}");
            part.ChartSpace = charts[at].Space();
            drawings.WorksheetDrawing.Append(charts[at].Anchor(at));
        }
    }

    C.ChartSpace Space()
    {
        var plot = new C.PlotArea(new C.Layout());
        OpenXmlCompositeElement body = IsLine
            ? new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false })
            : new C.BarChart(
                new C.BarDirection { Val = C.BarDirectionValues.Column },
                new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
                new C.VaryColors { Val = false });
        for (var at = 0; at < Series.Count; at++)
        {
            body.Append(IsLine ? Line(at) : Bar(at));
        }

        if (!IsLine)
        {
            body.Append(new C.GapWidth { Val = 60 });
        }

        body.Append(new C.AxisId { Val = CategoryAxisId }, new C.AxisId { Val = ValueAxisId });
        plot.Append(body, CategoryAxis(), ValueAxis());

        var chart = new C.Chart(Heading(), new C.AutoTitleDeleted { Val = false }, plot);
        if (Series.Count > 1)
        {
            chart.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }));
        }

        chart.Append(new C.PlotVisibleOnly { Val = true });
        return new C.ChartSpace(new C.RoundedCorners { Val = false }, chart);
    }

    C.Title Heading() => new(
        new C.ChartText(new C.RichText(
            new D.BodyProperties(),
            new D.Paragraph(new D.Run(HeadingFace(), new D.Text(Title))))),
        new C.Overlay { Val = false });

    static D.RunProperties HeadingFace() =>
        new(new D.SolidFill(new D.RgbColorModelHex { Val = "1F2937" })) { FontSize = 1200, Bold = true };

    C.BarChartSeries Bar(int at) => new(
        new C.Index { Val = (uint)at },
        new C.Order { Val = (uint)at },
        new C.SeriesText(new C.NumericValue(Series[at].Name)),
        Filled(at),
        new C.InvertIfNegative { Val = false },
        new C.CategoryAxisData(new C.StringReference(new C.Formula(Categories))),
        new C.Values(new C.NumberReference(new C.Formula(Series[at].Cells))));

    C.LineChartSeries Line(int at) => new(
        new C.Index { Val = (uint)at },
        new C.Order { Val = (uint)at },
        new C.SeriesText(new C.NumericValue(Series[at].Name)),
        new C.ChartShapeProperties(new D.Outline(new D.SolidFill(new D.RgbColorModelHex { Val = Color(at) })) { Width = 28575 }),
        new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None }),
        new C.CategoryAxisData(new C.StringReference(new C.Formula(Categories))),
        new C.Values(new C.NumberReference(new C.Formula(Series[at].Cells))),
        new C.Smooth { Val = false });

    static C.ChartShapeProperties Filled(int at) => new(new D.SolidFill(new D.RgbColorModelHex { Val = Color(at) }));

    static string Color(int at) => Colors[at % Colors.Length];

    static C.CategoryAxis CategoryAxis() => new(
        new C.AxisId { Val = CategoryAxisId },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = true },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = ValueAxisId },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = true },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 });

    static C.ValueAxis ValueAxis() => new(
        new C.AxisId { Val = ValueAxisId },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left },
        new C.MajorGridlines(),
        new C.NumberingFormat { FormatCode = "#,##0", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = CategoryAxisId },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });

    X.TwoCellAnchor Anchor(int at) => new(
        Marker<X.FromMarker>(Place.Column, Place.Row),
        Marker<X.ToMarker>(Place.Column + Place.Width, Place.Row + Place.Height),
        new X.GraphicFrame(
            new X.NonVisualGraphicFrameProperties(
                new X.NonVisualDrawingProperties { Id = (uint)(at + 2), Name = Title },
                new X.NonVisualGraphicFrameDrawingProperties()),
            new X.Transform(new D.Offset { X = 0, Y = 0 }, new D.Extents { Cx = 0, Cy = 0 }),
            new D.Graphic(new D.GraphicData(new C.ChartReference { Id = $"chart{at + 1}" })
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
            }))
        { Macro = "" },
        new X.ClientData());

    static T Marker<T>(int column, int row)
        where T : X.MarkerType, new()
    {
        var marker = new T();
        marker.Append(
            new X.ColumnId($"{column}"), new X.ColumnOffset("0"), new X.RowId($"{row}"), new X.RowOffset("0"));
        return marker;
    }
}
