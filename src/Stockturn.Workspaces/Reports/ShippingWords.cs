using System.Globalization;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Plans;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>How goods ship, in the seller's words.</summary>
public static class ShippingWords
{
    /// <summary>The best split in one sentence, such as "300 by air now, 1,200 by sea".</summary>
    public static string Split(PlaceShipping place, TextBook texts)
    {
        if (place.Split is null)
        {
            return texts.Format("shipping.unknown", texts[$"gap.{place.Gap}"], texts[$"supply.{place.Gap}"]);
        }

        var leaves = place.IsOrdered ? texts.Format("shipping.when", Day(place.LeavesOn)) : texts["shipping.now"];
        var parts = place.Choices.Where(choice => choice.Units > 0)
            .Select((choice, at) => texts.Format(
                at == 0 ? "shipping.part.first" : "shipping.part", choice.Units, Mode(choice.Rate.Mode, texts), leaves))
            .Concat(place.NotAtAll > 0 ? [texts.Format("shipping.part.none", place.NotAtAll)] : []);
        return string.Join(texts["shipping.join"], parts);
    }

    /// <summary>The best split, with what of it waits for room.</summary>
    public static string Split(ShippingLine line, TextBook texts) =>
        Waits(line, texts) is { } waits ? texts.Format("shipping.also", Split(line.Place, texts), waits) : Split(line.Place, texts);

    /// <summary>What of it waits for room and until when; null where all fits (U-8).</summary>
    public static string? Waits(ShippingLine line, TextBook texts)
    {
        var units = line.Waits.Sum(one => one.Wait.Units);
        return units == 0 ? null
            : line.Waits.Any(one => one.Wait.Until is null) ? texts.Format("capacity.waits", units)
            : texts.Format("capacity.waits.until", units, Day(line.Waits.Max(one => one.Wait.Until)!.Value));
    }

    /// <summary>The same of what is ordered, or moves, of a SKU: a sentence for each place.</summary>
    public static IEnumerable<string> Waits(RunBook book, string sku, bool isOrdered, TextBook texts) =>
        book.WaitingFor(sku).Where(line => line.Place.IsOrdered == isOrdered).Select(line => texts.Format(
            "capacity.waits.at", book.Run.Info.Network.Warehouses[line.Place.To].Code, Waits(line, texts)!));

    /// <summary>That a way comes too late for the season, and what is best done instead; null where none does (S1-1).</summary>
    public static string? Late(PlaceShipping place, TextBook texts)
    {
        if (place is not { SeasonEnd: { } end, Split: not null })
        {
            return null;
        }

        var late = string.Join(
            texts["list.separator"], place.Choices.Where(one => one.MissedSeason is not null).Select(one => Mode(one.Rate.Mode, texts)));
        var sent = place.Choices.Where(one => one.Units > 0).ToArray();
        return place.NotAtAll == 0 ? texts.Format("shipping.late.sold", late, Day(end))
            : sent.Length == 0
            ? texts.Format("shipping.late.none", late, Day(end))
            : texts.Format("shipping.late", late, Day(end), string.Join(
                texts["shipping.join"], sent.Select(one => texts.Format("shipping.part", one.Units, Mode(one.Rate.Mode, texts)))));
    }

    /// <summary>How a mode is called.</summary>
    public static string Mode(ShippingMode mode, TextBook texts) => texts[$"shipping.mode.{mode}"];

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
