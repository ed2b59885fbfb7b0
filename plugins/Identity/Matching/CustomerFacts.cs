using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>What a row of contact or account says that a profile can be compared with.</summary>
internal static class CustomerFacts
{
    private const string ParentCustomer = "parentcustomerid";
    private static readonly string[] Emails = { "emailaddress1", "emailaddress2", "emailaddress3" };
    private static readonly string[] Phones = { "mobilephone", "telephone1", "telephone2" };
    private static readonly string[] Address = { "address1_line1", "address1_line2", "address1_city", "address1_postalcode", "address1_stateorprovince", "address1_country" };
    private static readonly string[] Both = Emails.Concat(Address).Concat(new[] { "telephone1", "telephone2", "websiteurl" }).ToArray();

    public static readonly string[] ContactColumns = Both.Concat(new[] { "firstname", "lastname", "middlename", "nickname", "mobilephone", "birthdate", ParentCustomer }).ToArray();
    public static readonly string[] AccountColumns = Both.Concat(new[] { "name", "primarytwitterid" }).ToArray();

    public static string[] Columns(string table) => table == Customer.Contact ? ContactColumns : AccountColumns;

    /// <summary>Reads a row.</summary>
    /// <param name="row">A contact or account with its columns.</param>
    /// <param name="handles">Handles that profiles of it have.</param>
    public static Facts Of(Entity row, IEnumerable<string>? handles = null)
    {
        var isContact = row.LogicalName == Customer.Contact;
        var company = isContact ? row.GetAttributeValue<EntityReference>(ParentCustomer) : null;
        return new Facts
        {
            Name = isContact ? PersonName.Of(row.Text("firstname"), row.Text("lastname"), row.Text("middlename"), row.Text("nickname")) : PersonName.Displayed(null),
            Organization = isContact ? null : row.Text("name") ?? "",
            Emails = Filled(row, Emails),
            Phones = Filled(row, Phones),
            Sites = Filled(row, new[] { "websiteurl" }).Select(WebSite.Of).OfType<WebSite>().ToList(),
            Handles = (handles ?? Enumerable.Empty<string>()).Concat(Filled(row, new[] { "primarytwitterid" })).Select(Handle).ToList(),
            Place = PlaceOf(row),
            Employer = company?.Name,
            Born = row.GetAttributeValue<DateTime?>("birthdate"),
            Circle = company is null ? Array.Empty<Guid>() : new[] { company.Id },
        };
    }

    /// <summary>A handle as it is compared: without the @ in front.</summary>
    public static string Handle(string handle) => handle.TrimStart('@').ToLowerInvariant();

    private static Place PlaceOf(Entity row) => new()
    {
        Street = Text(row, "address1_line1"),
        Area = Text(row, "address1_line2"),
        City = Text(row, "address1_city"),
        PostalCode = Text(row, "address1_postalcode"),
        Region = Text(row, "address1_stateorprovince"),
        Country = Text(row, "address1_country"),
    };

    private static string? Text(Entity row, string column) => string.IsNullOrWhiteSpace(row.Text(column)) ? null : row.Text(column);

    private static List<string> Filled(Entity row, IEnumerable<string> columns) => columns.Select(c => Text(row, c)?.Trim()).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
}
