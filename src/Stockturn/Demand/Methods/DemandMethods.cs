using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>Every method, in one literal list.</summary>
public static class DemandMethods
{
    /// <summary>Simple exponential smoothing: for demand that comes often.</summary>
    public static IDemandMethod Ses { get; } = new Ses();

    /// <summary>Teunter, Syntetos and Babai: for demand that comes seldom, and for goods that may be dying.</summary>
    public static IDemandMethod Tsb { get; } = new Tsb();

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<IDemandMethod> All { get; } =
        [Ses, new Croston(), new Sba(), new Sbj(), Tsb];

    /// <summary>The method of a code, or null.</summary>
    public static IDemandMethod? Find(string code) =>
        All.FirstOrDefault(method => string.Equals(method.Code, code, StringComparison.Ordinal));
}
