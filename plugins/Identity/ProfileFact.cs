using System;

namespace SocialExtension.Plugins.Identity;

/// <summary>One thing that a network stated about a profile, and when.</summary>
internal sealed class ProfileFact
{
    public ProfileFact(string column, object value, DateTime on)
    {
        Column = column;
        Value = value;
        On = on;
    }

    /// <summary>The column that it stands in.</summary>
    public string Column { get; }

    public object Value { get; }

    public DateTime On { get; }
}
