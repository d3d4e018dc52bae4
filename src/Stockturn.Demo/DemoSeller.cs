using System.Globalization;
using Stockturn.Demo.Pictures;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo;

/// <summary>
/// A simulated brand that sells in America and Germany and writes the files its platforms would write. It is the
/// outside
/// world: it shares no code with the program that reads them. The same seed and size give the same bytes.
/// </summary>
public static class DemoSeller
{
    /// <summary>Shorter histories hold no whole year of seasons, and no story has time to unfold.</summary>
    const int DaysMin = 365;

    /// <summary>What the command line calls it.</summary>
    public const string Name = "loomera";

    /// <summary>The last day of every demo.</summary>
    public static DateOnly EndDate { get; } = new(2026, 6, 30);

    /// <summary>Where the files of a demo lie.</summary>
    public static string FilesIn(string folder) => Path.Combine(Path.GetFullPath(folder), "files");

    /// <summary>Where its truth lies.</summary>
    public static string TruthIn(string folder) => Path.Combine(Path.GetFullPath(folder), "truth.csv");

    /// <summary>Where the truth about its money and traffic lies.</summary>
    public static string MoneyTruthIn(string folder) => Path.Combine(Path.GetFullPath(folder), "money-truth.csv");

    /// <summary>Where the truth about what Amazon owes lies.</summary>
    public static string ClaimTruthIn(string folder) => Path.Combine(Path.GetFullPath(folder), "claims-truth.csv");

    /// <summary>Where the pictures of its goods lie.</summary>
    public static string PicturesIn(string folder) => Path.Combine(Path.GetFullPath(folder), "pictures");

    /// <summary>Writes the files into the folder <c>files</c> below the one given, pictures of the goods and the truth beside it.</summary>
    /// <param name="folder">Where; made when it is missing.</param>
    /// <param name="size">How big a brand.</param>
    /// <param name="seed">Which brand: another seed gives another history.</param>
    /// <param name="progress">Told after each simulated day, from 0 to 1.</param>
    public static DemoFiles Write(
        string folder, DemoSize size, long seed = 20260101, IProgress<double>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size.Days, DaysMin, nameof(size));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size.Skus, nameof(size));
        var (files, truth) = (FilesIn(folder), TruthIn(folder));
        Directory.CreateDirectory(files);
        var world = new World(size, seed);
        using ISellerRecord record = size.IsLarge ? new LargeRecord(files, world) : new FullRecord(files, world);
        new Days(world, record).Run(progress);
        record.Finish();
        WriteTruth(truth, world);
        if (!size.IsLarge)
        {
            ProductPictures.Write(PicturesIn(folder), world.Skus.Select(sku => sku.Product));
            world.Money.Write(MoneyTruthIn(folder));
            world.Claims.Write(ClaimTruthIn(folder), world);
        }

        return new DemoFiles(files, EndDate, [.. record.Files()], truth)
        {
            MoneyTruthFile = size.IsLarge ? null : MoneyTruthIn(folder),
            ClaimTruthFile = size.IsLarge ? null : ClaimTruthIn(folder),
        };
    }

    static void WriteTruth(string path, World world)
    {
        using var file = new CommaFile(path, "sku,warehouse,event_id,cause_kind,department,date,unit_effect");
        var number = 0;
        foreach (var (sku, place, cause, day, units) in world.Truth.Events)
        {
            var (kind, department) = TruthBook.Name(cause);
            file.Text(sku.Product.Sku).Text(Network.Codes[(int)place]).Text($"E{++number:D5}");
            file.Text(kind).Text(department);
            file.Text(world.Calendar.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            file.Whole(units).EndLine();
        }
    }
}
