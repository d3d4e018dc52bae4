using System.Globalization;

namespace Stockturn.Cli;

/// <summary>The one place where this program looks at the clock.</summary>
static class Clock
{
    /// <summary>Now, in coordinated universal time.</summary>
    public static string Now() => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Today, where the person is.</summary>
    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
