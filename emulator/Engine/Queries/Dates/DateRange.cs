namespace SocialExtension.Emulator.Queries.Dates;

/// <summary>From a moment on, up to another that is not in it, on the user's clock; without end to the side that has none.</summary>
internal sealed record DateRange(DateTime? From, DateTime? To);
