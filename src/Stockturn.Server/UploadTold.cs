using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stockturn.Facts;
using Stockturn.Server.Wire;
using Stockturn.Values;

namespace Stockturn.Server;

/// <summary>What a person tells of the files they drop, where the files are silent.</summary>
public sealed record UploadOptions
{
    /// <summary>The day an undated file describes, as yyyy-MM-dd.</summary>
    public string? AsOf { get; init; }

    /// <summary>The store.</summary>
    public string? Store { get; init; }

    /// <summary>The warehouse.</summary>
    public string? Warehouse { get; init; }

    /// <summary>The currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The encoding the person chose.</summary>
    public string? Encoding { get; init; }

    /// <summary>A column mapping as JSON, for files nobody recognises.</summary>
    public string? Mapping { get; init; }

    /// <summary>What single files are told apart from the others, as a JSON list: the place of the file among those sent, from 0, and its own answers.</summary>
    public string? Each { get; init; }
}

/// <summary>What a person tells of one of the files they drop: its own answer comes before what is told of all.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FileToldWire
{
    /// <summary>Which of the files sent, from 0.</summary>
    public required int File { get; init; }

    /// <summary>The day the file describes, as yyyy-MM-dd.</summary>
    public string? AsOf { get; init; }

    /// <summary>Its store.</summary>
    public string? Store { get; init; }

    /// <summary>Its warehouse.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }
}

/// <summary>Why an upload cannot be understood.</summary>
/// <param name="Key">The problem.</param>
/// <param name="Found">What was found.</param>
/// <param name="File">The file it was told of; null when it was told of all.</param>
sealed record WrongUpload(string Key, string? Found = null, string? File = null);

/// <summary>Reads what was told of all files and of single ones: how each of them is to be imported.</summary>
static class UploadTold
{
    /// <summary>The options of each file by its place, or what is wrong with what was told.</summary>
    public static (ImmutableArray<ImportOptions> Each, WrongUpload? Wrong) Read(UploadOptions all, IReadOnlyList<string> names, DateOnly today)
    {
        var (told, unread) = ReadEach(all.Each, names);
        var common = new FileToldWire { File = -1, AsOf = all.AsOf, Store = all.Store, Warehouse = all.Warehouse, Currency = all.Currency };
        if ((unread ?? WrongOf(common, null) ?? told.Select(own => WrongOf(own, names[own.File])).FirstOrDefault(wrong => wrong is not null)) is { } wrong)
        {
            return ([], wrong);
        }

        var owns = told.ToDictionary(own => own.File);
        return ([.. names.Select((_, at) => Options(owns.GetValueOrDefault(at), common, today))], null);
    }

    static (IReadOnlyList<FileToldWire> Told, WrongUpload? Wrong) ReadEach(string? json, IReadOnlyList<string> names)
    {
        if (Given(json) is null)
        {
            return ([], null);
        }

        try
        {
            var told = JsonSerializer.Deserialize(json!, WireContext.Default.IReadOnlyListFileToldWire);
            if (told is null || told.Contains(null))
            {
                return ([], new("each"));
            }

            var stray = told.FirstOrDefault(own => own.File < 0 || own.File >= names.Count);
            var twice = told.GroupBy(own => own.File).FirstOrDefault(same => same.Count() > 1);
            return stray is not null ? ([], new("each.file", stray.File.ToString(CultureInfo.InvariantCulture)))
                : twice is not null ? ([], new("each.twice", File: names[twice.Key]))
                : (told, null);
        }
        catch (JsonException)
        {
            return ([], new("each"));
        }
    }

    static WrongUpload? WrongOf(FileToldWire told, string? file) =>
        Given(told.AsOf) is { } day && Day(day) is null ? new("day", day, file)
        : Given(told.Currency) is { } currency && !Currency.IsCode(currency) ? new("currency", currency, file)
        : null;

    static ImportOptions Options(FileToldWire? own, FileToldWire common, DateOnly today) => new()
    {
        AsOf = Day(Given(own?.AsOf) ?? Given(common.AsOf)),
        Store = Given(own?.Store) ?? Given(common.Store),
        Warehouse = Given(own?.Warehouse) ?? Given(common.Warehouse),
        Currency = Given(own?.Currency) ?? Given(common.Currency),
        Today = today,
    };

    static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What was told, without the space around it; null for nothing.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
