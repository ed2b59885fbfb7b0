namespace SocialExtension.Judgement;

/// <summary>What customers might write in other languages; our own sentences.</summary>
internal static class Sentences
{
    public const int Languages = 22;

    public static IReadOnlyList<string> Foreign { get; } =
    [
        "Mi pedido todavía no ha llegado y nadie contesta el teléfono", "Gracias por la ayuda, todo perfecto", "¿Cuándo van a arreglar la aplicación? No funciona desde ayer", "pésimo servicio, no vuelvo a comprar aquí",
        "Mon colis n'est toujours pas arrivé, c'est inadmissible", "Merci beaucoup pour votre réponse rapide", "Pourquoi l'application plante tout le temps ?", "service client nul, je change d'opérateur",
        "Meine Bestellung ist immer noch nicht da und keiner antwortet", "Vielen Dank für die schnelle Hilfe", "Warum funktioniert die App seit gestern nicht mehr?", "unfassbar schlechter Kundenservice",
        "Meu pedido ainda não chegou e ninguém responde", "Obrigado pela ajuda, vocês são ótimos", "O aplicativo não abre desde ontem", "atendimento péssimo, quero meu dinheiro de volta",
        "Il mio ordine non è ancora arrivato e nessuno risponde", "Grazie mille per l'aiuto", "Perché l'app non funziona più?", "servizio clienti pessimo",
        "Mijn bestelling is nog steeds niet aangekomen", "Bedankt voor de snelle reactie", "Waarom werkt de app niet meer sinds gisteren?", "wat een slechte klantenservice",
        "Mitt paket har fortfarande inte kommit", "Tack för hjälpen", "Varför fungerar inte appen?", "Pakken min er fortsatt ikke kommet", "Min pakke er stadig ikke kommet frem", "Tilaukseni ei ole vieläkään saapunut", "Kiitos nopeasta avusta",
        "Moje zamówienie nadal nie dotarło", "Dziękuję za szybką pomoc", "Moje objednávka stále nedorazila", "Děkuji za pomoc", "A rendelésem még mindig nem érkezett meg", "Comanda mea nu a ajuns încă", "Mulțumesc pentru ajutor",
        "Siparişim hâlâ gelmedi, kimse cevap vermiyor", "Yardımınız için teşekkürler", "Pesanan saya belum sampai juga", "Terima kasih atas bantuannya", "kenapa aplikasinya tidak bisa dibuka", "Hindi pa dumarating ang order ko", "Salamat po sa tulong",
        "mera order abhi tak nahi aaya hai", "aapki service bahut kharab hai", "Đơn hàng của tôi vẫn chưa đến", "Заказ до сих пор не пришёл", "Спасибо за помощь", "Моє замовлення досі не прийшло", "Η παραγγελία μου δεν έχει έρθει ακόμα",
        "طلبي لم يصل بعد", "ההזמנה שלי עדיין לא הגיעה", "注文がまだ届きません", "我的订单还没到", "주문이 아직 안 왔어요", "คำสั่งซื้อยังไม่มาถึง", "मेरा ऑर्डर अभी तक नहीं आया",
    ];
}
