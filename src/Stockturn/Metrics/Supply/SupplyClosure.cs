namespace Stockturn.Metrics;

/// <summary>One time a factory does not work, or a warehouse receives late.</summary>
/// <param name="Chinese">What it is called in Chinese.</param>
/// <param name="English">What it is called in English.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="RampUpDays">Days after it on which half as much is made.</param>
public sealed record SupplyClosure(string Chinese, string English, DateOnly First, DateOnly Last, int RampUpDays);

/// <summary>What an order placed on a day takes longer than usual.</summary>
/// <param name="OrderedOn">The day.</param>
/// <param name="Days">Days more, the mean of what it may usually take; 1 or more.</param>
/// <param name="Cause">The closure that takes most of them.</param>
public readonly record struct OrderDelay(DateOnly OrderedOn, int Days, SupplyClosure Cause);
