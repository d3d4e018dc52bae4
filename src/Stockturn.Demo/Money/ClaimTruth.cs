using System.Globalization;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Money;

/// <summary>
/// What Amazon really lost, damaged, found again and counted short, and when it paid, for judging what a program claims. The program
/// never reads it.
/// </summary>
sealed class ClaimTruth
{
    readonly List<Line> lines = [];

    readonly record struct Line(string Kind, Place Place, Sku Sku, ClaimCase Case);

    /// <summary>Takes down a case of a kind: lost, damaged, found or short.</summary>
    public void Add(string kind, Place place, Sku sku, in ClaimCase one) => lines.Add(new(kind, place, sku, one));

    /// <summary>Writes the book.</summary>
    public void Write(string path, World world)
    {
        using var file = new CommaFile(path, "kind,warehouse,sku,document,date,units,paid_date");
        foreach (var (kind, place, sku, one) in lines)
        {
            file.Text(kind).Text(Network.Codes[(int)place]).Text(sku.Product.Sku).Text(one.Document.Text(world.Calendar));
            file.Text(Iso(world, one.Day)).Whole(one.Units).Text(one.PaidDay is { } paid ? Iso(world, paid) : "").EndLine();
        }
    }

    static string Iso(World world, int day) => world.Calendar.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Units that went wrong on a day, and the day they were paid for; null when they were not.</summary>
readonly record struct ClaimCase(Document Document, int Day, int Units, int? PaidDay = null);
