using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Server.Wire;
using Stockturn.Values;

namespace Stockturn.Server;

/// <summary>What a person tells of the files they drop, where the files are silent.</summary>
public sealed record UploadOptions
{
    /// <summary>The day an undated file describes, as yyyy-MM-dd.</summary>
    public string? AsOf { get; init; }

    /// <summary>The first day of what an undated file sums up, as yyyy-MM-dd; nothing for the one day.</summary>
    public string? From { get; init; }

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

    /// <summary>What single files are told apart, as a JSON list; each entry names its file by its place among those sent, from 0.</summary>
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

    /// <summary>The first day of what it sums up, as yyyy-MM-dd.</summary>
    public string? From { get; init; }

    /// <summary>Its store.</summary>
    public string? Store { get; init; }

    /// <summary>Its warehouse.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }

    /// <summary>How tables of it are read that nobody recognises; then its other tables are left alone.</summary>
    public IReadOnlyList<TableMappingWire>? Mappings { get; init; }
}

/// <summary>How a table of a file is read.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TableMappingWire
{
    /// <summary>The sheet or entry; empty for a plain file.</summary>
    public required string Part { get; init; }

    /// <summary>The mapping as its JSON.</summary>
    public required string Mapping { get; init; }
}

/// <summary>How one file of an upload is to be imported.</summary>
sealed record FileTold(ImportOptions Options, ImmutableDictionary<string, ColumnMapping> Mappings);

/// <summary>Why an upload cannot be understood.</summary>
/// <param name="Key">The problem.</param>
/// <param name="Found">What was found.</param>
/// <param name="File">The file it was told of; null when it was told of all.</param>
sealed record WrongUpload(string Key, string? Found = null, string? File = null);

/// <summary>Reads what was told of all files and of single ones: how each of them is to be imported.</summary>
static class UploadTold
{
    /// <summary>What each file is told, by its place, or what is wrong with what was told.</summary>
    public static (ImmutableArray<FileTold> Each, WrongUpload? Wrong) Read(UploadOptions all, IReadOnlyList<string> names, DateOnly today)
    {
        var (told, unread) = ReadEach(all.Each, names);
        var common = new FileToldWire
        {
            File = -1,
            AsOf = all.AsOf,
            From = all.From,
            Store = all.Store,
            Warehouse = all.Warehouse,
            Currency = all.Currency,
        };
        var wrong = unread ?? WrongOf(common, null) ?? told.Select(own => WrongOf(own, names[own.File])).FirstOrDefault(found => found is not null);
        if (wrong is not null)
        {
            return ([], wrong);
        }

        var owns = told.ToDictionary(own => own.File);
        for (var at = 0; at < names.Count; at++)
        {
            var options = Options(owns.GetValueOrDefault(at), common, today);
            if (options.From is { } from && !(options.AsOf >= from))
            {
                return ([], new WrongUpload("from", $"{from:yyyy-MM-dd}", names[at]));
            }
        }

        var each = names.Select((_, at) => owns.GetValueOrDefault(at));
        return ([.. each.Select(own => new FileTold(Options(own, common, today), MappingsOf(own)))], null);
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
                return ([], new WrongUpload("each"));
            }

            var stray = told.FirstOrDefault(own => own.File < 0 || own.File >= names.Count);
            var twice = told.GroupBy(own => own.File).FirstOrDefault(same => same.Count() > 1);
            return stray is not null ? ([], new WrongUpload("eachunknown", stray.File.ToString(CultureInfo.InvariantCulture)))
                : twice is not null ? ([], new WrongUpload("eachtwice", File: names[twice.Key]))
                : (told, null);
        }
        catch (JsonException)
        {
            return ([], new WrongUpload("each"));
        }
    }

    static WrongUpload? WrongOf(FileToldWire told, string? file) =>
        Given(told.AsOf) is { } day && Day(day) is null ? new WrongUpload("day", day, file)
        : Given(told.From) is { } from && Day(from) is null ? new WrongUpload("day", from, file)
        : Given(told.Currency) is { } currency && !Currency.IsCode(currency) ? new WrongUpload("currency", currency, file)
        : told.Mappings is null ? null
        : !told.Mappings.All(CanBeRead) ? new WrongUpload("mapping", File: file)
        : told.Mappings.DistinctBy(one => one.Part, StringComparer.Ordinal).Count() < told.Mappings.Count ? new WrongUpload("eachtwice", File: file)
        : null;

    static bool CanBeRead(TableMappingWire? one) =>
        one is { Part: not null, Mapping: { } json } && ColumnMapping.Parse(json, out _) is not null;

    static ImmutableDictionary<string, ColumnMapping> MappingsOf(FileToldWire? told) =>
        (told?.Mappings ?? []).ToImmutableDictionary(one => one.Part, one => ColumnMapping.Parse(one.Mapping, out _)!, StringComparer.Ordinal);

    static ImportOptions Options(FileToldWire? own, FileToldWire common, DateOnly today) => new()
    {
        AsOf = Day(Given(own?.AsOf) ?? Given(common.AsOf)),
        From = Day(Given(own?.From) ?? Given(common.From)),
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
