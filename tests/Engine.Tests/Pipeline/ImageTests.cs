using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>Images show the row before and after, with the columns that the step chose.</summary>
public sealed class ImageTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void APreImageShowsTheChosenColumnsAsTheyWere()
    {
        Entity? image = null;
        test.On("Update", Things.Thing, 20, call => image = call.Context.PreEntityImages["Before"], images: PluginXml.Image("Before", 0, "test_int,test_memo"));
        var id = test.Service.Create(Things.New("x", ("int", 1), ("text", "not chosen")));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        Assert.Equal(id, image!.Id);
        Assert.Equal(1, image["test_int"]);
        Assert.False(image.Contains("test_text"));
        Assert.False(image.Contains("test_memo")); // null is absent
    }

    [Fact]
    public void APostImageShowsTheRowAsItBecame()
    {
        Entity? image = null;
        test.On("Update", Things.Thing, 40, call => image = call.Context.PostEntityImages["After"], images: PluginXml.Image("After", 1, "test_int,test_text"));
        var id = test.Service.Create(Things.New("x", ("int", 1), ("text", "kept")));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        Assert.Equal((2, "kept"), (image!["test_int"], image["test_text"]));
    }

    [Fact]
    public void BothAreThereInPostOperation()
    {
        string? seen = null;
        test.On("Update", Things.Thing, 40, call => seen = $"{call.Context.PreEntityImages["I"]["test_int"]} {call.Context.PostEntityImages["I"]["test_int"]}", images: PluginXml.Image("I", 2));
        var id = test.Service.Create(Things.New("x", ("int", 1)));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        Assert.Equal("1 2", seen);
    }

    [Fact]
    public void WithoutChosenColumnsAllAreThere()
    {
        Entity? image = null;
        test.On("Delete", Things.Thing, 40, call => image = call.Context.PreEntityImages["Before"], images: PluginXml.Image("Before", 0));
        var id = test.Service.Create(Things.New("x", ("int", 1)));
        test.Service.Delete(Things.Thing, id);
        Assert.All(["test_name", "test_int", "createdon", "ownerid", "statecode"], c => Assert.True(image!.Contains(c), c));
    }

    [Fact]
    public void CreateHasAPostImage()
    {
        Entity? image = null;
        test.On("Create", Things.Thing, 40, call => image = call.Context.PostEntityImages["After"], images: PluginXml.Image("After", 1, "test_shade"));
        test.Service.Create(Things.New("x"));
        Assert.Equal(Things.Green, image!.GetAttributeValue<OptionSetValue>("test_shade").Value);
    }

    [Fact]
    public void WhatAStepDoesToAnImageStaysThere()
    {
        string? seen = null;
        test.Steps(on =>
        {
            on("Update", Things.Thing, 20, call => Spoil(call.Context.PreEntityImages["I"]), 1, images: [PluginXml.Image("I", 0)]);
            on("Update", Things.Thing, 20, call => seen = $"{call.Context.PreEntityImages["I"].GetAttributeValue<OptionSetValue>("test_colour").Value} {call.Context.PreEntityImages["I"]["test_int"]}", 2, images: [PluginXml.Image("I", 0)]);
        });
        var id = test.Service.Create(Things.New("x", ("int", 1), ("colour", new OptionSetValue(Things.Red))));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_text"] = "y" });
        Assert.Equal("1 1", seen);
    }

    [Fact]
    public void SeveralImagesOfOneStepHaveTheirOwnNames()
    {
        string? seen = null;
        test.On("Update", Things.Thing, 40, call => seen = string.Join(' ', call.Context.PreEntityImages.Keys.Order().Concat(call.Context.PostEntityImages.Keys.Order())), images: [PluginXml.Image("A", 0, "test_int"), PluginXml.Image("B", 0, "test_text"), PluginXml.Image("C", 1, "test_text")]);
        var id = test.Service.Create(Things.New("x"));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        Assert.Equal("A B C", seen);
    }

    public void Dispose() => test.Dispose();

    private static void Spoil(Entity image)
    {
        image["test_int"] = 99;
        image.GetAttributeValue<OptionSetValue>("test_colour").Value = 99;
    }
}
