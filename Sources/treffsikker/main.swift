import TreffCatalogue
import TreffGeography
let c = ContinuousClock.now
do {
let cat = try Catalogue.embedded()
print(cat.centres.count, cat.offers.count, cat.concepts.count, cat.fingerprint, ContinuousClock.now - c)
for n in ["vadsø","Herøy","Bø","stokke","SNILLFJORD kommune","Tysfjord","Guovdageaidnu suohkan","Vestland","0301","1702","Nes","Viken"] {
 do { let r = try cat.register.resolve(n); print(n, r.place.name, r.otherReadings.map(\.id)) } catch { print(n, error) }
}
} catch { print(error) }
