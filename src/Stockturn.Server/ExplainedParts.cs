using Stockturn.Metrics;
using Stockturn.Server.Endpoints;
using Stockturn.Values;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>The part of the stock a figure on a page was read of, found again by how the page names it.</summary>
static class ExplainedParts
{
    /// <summary>The part. Refused when there is no such SKU or group, and when it was not measured over the days.</summary>
    public static Outcome<ExplainedPart> Of(RunBook book, ExplanationAsked asked, SkuChoice skus)
    {
        var choice = new OverviewChoice { Skus = skus, Country = asked.Country, Store = asked.Store };
        var found = SpanOf(book, asked) is not { } span
            ? new Refusal("days-not-measured", $"nothing was measured over the last {asked.LastDays} days")
            : asked.Sku is { } sku ? OfSku(book, (sku, asked.Warehouse), span)
            : asked.By is { } by ? OfGroup(book, (by, asked.Name ?? ""), choice)
            : new ExplainedPart(Overview.Measured(book, choice), Overview.Meant(book, choice));
        return found.Value is { } part
            ? part with { Age = asked.Age, Measured = part.Measured with { Whole = part.Measured.Whole ?? book.Whole } }
            : found;
    }

    /// <summary>The part as a person calls it: the SKU or the group, the age, and what else was chosen; empty for all.</summary>
    public static string NameOf(ExplanationAsked asked, SkuChoice skus, TextBook texts)
    {
        string?[] names =
        [
            asked.Sku ?? (asked.By is null or "total" ? null : GroupName(asked.By, asked.Name ?? "", texts)),
            asked.Age is null ? null : AgeName(asked.Age, texts),
            .. new[] { asked.Country, asked.Store, skus.Owner, skus.Category, skus.Brand, skus.Season, skus.Class }
                .Select(chosen => chosen is "" ? texts["place.none"] : chosen),
        ];
        return string.Join(" · ", names.OfType<string>());
    }

    // Groups were measured over the year only; a SKU is measured over its other windows when that is asked for.
    static DateSpan? SpanOf(RunBook book, ExplanationAsked asked) => (asked.LastDays, asked.Sku) switch
    {
        (null or 365, _) => MeasuredSpans.Year(book.Run.Info.AsOf),
        (90, { }) => MeasuredSpans.Quarter(book.Run.Info.AsOf),
        (30, { }) => MeasuredSpans.ThirtyDays(book.Run.Info.AsOf),
        _ => null,
    };

    static Outcome<ExplainedPart> OfSku(RunBook book, (string Sku, string? Warehouse) asked, DateSpan span)
    {
        if (book.Line(asked.Sku) is not { } line)
        {
            return new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {asked.Sku}");
        }

        var isYear = span == line.Whole.Span;
        if (asked.Warehouse is not { } place)
        {
            return new ExplainedPart(isYear ? line.Whole : book.Run.Sku(asked.Sku)!.Over(span), [line]);
        }

        var cells = isYear ? book.Run.Cells(line) : book.Run.Sku(asked.Sku)!.Measure.Parts(span);
        var there = MeasurementBook.Group([cells], MeasureGrouping.SkuWarehouse).FirstOrDefault(group => group.Warehouse == place);
        return there is null ? Unknown(book, "warehouse", place) : new ExplainedPart(there.Measurement, null);
    }

    static Outcome<ExplainedPart> OfGroup(RunBook book, (string By, string Name) asked, OverviewChoice choice)
    {
        var isMeasured = MetricEndpoints.Groupings.TryGetValue(asked.By, out var grouping);
        if (SkuGroupings.NameOf(book, asked.By) is not { } nameOf)
        {
            return isMeasured && Measured(book, (grouping, asked.Name), choice) is { } place
                ? new ExplainedPart(place, null)
                : Unknown(book, asked.By, asked.Name);
        }

        SkuLine[] lines = [.. Overview.Meant(book, choice).Where(line => nameOf(line) == asked.Name)];
        if (lines.Length == 0)
        {
            return Unknown(book, asked.By, asked.Name);
        }

        var measured = isMeasured ? Measured(book, (grouping, asked.Name), choice) : Together(book, lines);
        return new ExplainedPart(measured ?? new Measurement(book.Health.Whole.Span), lines);
    }

    // As tables of groups tell it: those of a country or a store are of SKUs that are there, wherever they lie.
    static Measurement? Measured(RunBook book, (MeasureGrouping By, string Name) asked, OverviewChoice choice)
    {
        IEnumerable<MeasuredGroup> groups = choice is { Country: null, Store: null }
            ? book.Groups(asked.By, choice.Skus)
            : MeasurementBook.Group(Overview.Meant(book, choice).Select(book.Run.Cells), asked.By);
        return groups.FirstOrDefault(group => (asked.By == MeasureGrouping.Warehouse ? group.Warehouse : group.Name) == asked.Name)?.Measurement;
    }

    // All SKUs are the whole its shares are taken of.
    static Measurement? Together(RunBook book, IEnumerable<SkuLine> lines) =>
        MeasurementBook.Group(lines.Select(book.Run.Cells), MeasureGrouping.Total) is [var total, ..]
            ? total.Measurement with { Whole = book.Whole }
            : null;

    static Refusal Unknown(RunBook book, string by, string name) => new("group-unknown", $"run {book.Run.Info.Id} has no group {by} {name}");

    static string GroupName(string by, string name, TextBook texts) => name.Length == 0 ? texts["place.none"]
        : by == "grade" ? $"{texts["column.grade"]} {name}"
        : by == "role" ? texts.Or($"web.assortment.{name}", name)
        : name;

    static string AgeName(string age, TextBook texts) => age switch
    {
        StockByAge.Unknown => texts["age.unknown"],
        StockByAge.Negative => texts["age.negative"],
        _ => $"{age} {texts["unit.Days"]}",
    };
}
