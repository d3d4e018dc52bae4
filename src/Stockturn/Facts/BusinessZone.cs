namespace Stockturn.Facts;

/// <summary>The zone in which a store counts its days.</summary>
public sealed class BusinessZone
{
    readonly TimeZoneInfo zone;

    BusinessZone(TimeZoneInfo zone) => this.zone = zone;

    /// <summary>The zone of an IANA name, or null where the machine has no time zone data.</summary>
    public static BusinessZone? Find(string? name) =>
        name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found)
            ? new BusinessZone(found)
            : null;

    /// <summary>The day number in the zone of an instant in Unix seconds.</summary>
    public long DayOf(long seconds)
    {
        var utc = DateTime.UnixEpoch.AddSeconds(seconds);
        return DateOnly.FromDateTime(utc + zone.GetUtcOffset(utc)).DayNumber;
    }
}
