"""Hosts that belong to somebody other than the firm that names them (own collection)."""

from __future__ import annotations

#: Pages of people and firms on networks, maps, directories and shops: no domain of the firm.
SOCIAL = frozenset(
    """facebook.com fb.com fb.me m.me linkedin.com lnkd.in instagram.com twitter.com x.com t.co youtube.com youtu.be
    tiktok.com pinterest.com pinterest.de snapchat.com threads.net reddit.com tumblr.com vk.com ok.ru weibo.com
    xing.com yelp.com tripadvisor.com glassdoor.com crunchbase.com wikipedia.org github.com gitlab.com
    medium.com behance.net dribbble.com vimeo.com flickr.com whatsapp.com wa.me telegram.me t.me discord.gg
    line.me amazon.com etsy.com ebay.com ebay.de google.com goo.gl maps.app.goo.gl g.page business.site
    linktr.ee about.me meetup.com eventbrite.com upwork.com fiverr.com slideshare.net foursquare.com kununu.com
    yellowpages.com gelbeseiten.de pagesjaunes.fr tokopedia.com shopee.co.id shopee.com.br shopee.vn shopee.sg shopee.co.th shopee.ph lazada.co.id lazada.sg lazada.vn lazada.com.my bukalapak.com
    mercadolibre.com.mx mercadolibre.com.ar mercadolivre.com.br mercadoshops.com.br trendyol.com hepsiburada.com n11.com sahibinden.com allegro.pl olx.pl olx.com.br olx.ua
    ozon.ru wildberries.ru avito.ru rakuten.co.jp taobao.com tmall.com 1688.com jd.com smartstore.naver.com coupang.com flipkart.com amazon.in amazon.de amazon.co.uk amazon.fr
    amazon.co.jp amazon.it amazon.es jumia.com.ng noon.com daraz.pk daraz.com.bd bol.com marktplaats.nl leboncoin.fr subito.it wallapop.com blocket.se finn.no tori.fi
    airbnb.com booking.com ubereats.com deliveroo.co.uk deliveroo.com doordash.com grubhub.com swiggy.com zomato.com dianping.com meituan.com tradeindia.com made-in-china.com
    globalsources.com europages.com wlw.de paginasamarillas.es paginegialle.it goldenpages.be dasoertliche.de houzz.com thumbtack.com zillow.com carousell.sg kleinanzeigen.de
    alibaba.com indiamart.com justdial.com bing.com apple.com.maps""".split()
)
#: Shorteners: the page behind them is not known.
SHORTENERS = frozenset(
    "bit.ly tinyurl.com ow.ly buff.ly is.gd rebrand.ly cutt.ly t.ly shorturl.at tiny.cc rb.gy".split()
)
#: Shared hosts that the Public Suffix List does not name.
TENANTS = frozenset(
    """wixsite.com wordpress.com blogspot.com weebly.com squarespace.com jimdo.com jimdofree.com
    jimdosite.com webnode.com strikingly.com godaddysites.com atlassian.net sharepoint.com
    zendesk.com freshdesk.com hubspotpagebuilder.com hs-sites.com salesforce.com force.com myshopify.com mystore.com
    bigcartel.com ecwid.com tripod.com angelfire.com webs.com site123.me mozello.com ucoz.com
    canva.site carrd.co notion.site webflow.io typeform.com gumroad.com substack.com mailchimpsites.com
    cargo.site myportfolio.com business.site my.canva.site one.com home.blog over-blog.com tumblr.com
    beepworld.de npage.de homepage.t-online.de hatenablog.com ameblo.jp crayonsite.net shopinfo.jp
    onmicrosoft.com slack.com teachable.com thinkific.com kajabi.com bandcamp.com
    shoper.pl sky-shop.pl iai-shop.com shoplo.com home.pl cba.pl prv.pl webd.pl eshop-rychle.cz webnode.cz webnode.sk webnode.de estranky.cz estranky.sk
    e-monsite.com jimdoweb.com wifeo.com pagesperso-orange.fr free.fr ovh.net sitew.com sumup.link sumupstore.com square.site squareup.com
    negocio.site lojaintegrada.com.br nuvemshop.com.br lojavirtualnuvem.com.br tiendanube.com mitiendanube.com empretienda.com.ar wix.com altervista.org
    webador.de webador.nl webador.fr webador.com jouwweb.nl mijnwebwinkel.nl lightspeedhq.com ccvshop.nl shoptet.cz myshoptet.com upgates.com
    webshopapp.com strato-hosting.eu 1blu.de jimdofree.de netlify.app vercel.app herokuapp.com github.io gitlab.io pages.dev web.app firebaseapp.com azurewebsites.net
    cafe24.com imweb.me modoo.at base.shop thebase.in stores.jp shop-pro.jp jimdo.jp shopline.tw cyberbiz.co meepshop.com haravan.com sapo.vn bizwebvietnam.net""".split()
)
#: Country endings that firms everywhere use as a generic one.
GENERIC_ENDINGS = frozenset(
    "io co ai me tv cc ly to gg fm eu su ws am ag vc sh is la st im nu gl gs bz sc ac tk ml ga cf gq mu pw so".split()
)
