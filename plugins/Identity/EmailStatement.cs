using System;
using System.Collections.Generic;

namespace SocialExtension.Plugins.Identity;

/// <summary>That a network stated, with an activity, which e-mail address it verified for a profile, and which active contacts have it.</summary>
internal sealed class EmailStatement : IComparable<EmailStatement>
{
    public EmailStatement(string address, DateTime on, IReadOnlyList<Guid>? contacts = null)
    {
        Address = address;
        On = on;
        Contacts = contacts ?? Array.Empty<Guid>();
    }

    public string Address { get; }

    public DateTime On { get; }

    public IReadOnlyList<Guid> Contacts { get; }

    /// <summary>The earlier first; of the same second the ordinally smaller address, so that the order of arrival does not count.</summary>
    public int CompareTo(EmailStatement? other)
    {
        if (other is null) return 1;
        var byTime = On.CompareTo(other.On);
        return byTime != 0 ? byTime : string.CompareOrdinal(Address, other.Address);
    }
}
