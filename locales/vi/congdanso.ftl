# Lời của giao diện. Bản tiếng Anh phải có cùng các tên (kiểm trong tests/words.rs).
# {"{n}"} và {"{total}"} do trình duyệt điền số.

## Khung trang
language-name = Tiếng Việt
og-locale = vi_VN
in-vietnamese = (tiếng Việt)
skip = Tới nội dung chính
home = Trang chủ
home-note = Các việc bà con hay làm
back = Quay lại
call = Gọi giúp
nav-tools = Chỉnh và gọi giúp
nav-language = Ngôn ngữ
settings-label = Aa – cỡ chữ và màu
settings-link = Trợ năng
about-link = Ai làm trang này
privacy-link = Quyền riêng tư
contact-link = Số cần gọi, nơi hỏi
contact-note = Khẩn cấp, hỏi thủ tục, báo lừa đảo
footer-not-official = Trang của bà con trong xóm, làm để giúp nhau. Đây không phải trang của cơ quan nhà nước.
footer-promise = Không đăng nhập. Không hỏi mật khẩu, không hỏi mã OTP.
footer-checked = Nội dung kiểm tra lần cuối { $day }.
moved = Trang này đã chuyển

## Trang chủ
home-title = Làm giấy tờ từng bước, ngay trên điện thoại
home-title-short = làm giấy tờ từng bước trên điện thoại
home-promise = Miễn phí · Không đăng nhập · Không hỏi OTP
home-description = Hướng dẫn từng bước, chữ to, để làm giấy tờ trên điện thoại. Miễn phí, không đăng nhập.
start-note = Bắt đầu từ đây
start-title = { $total } việc để thành công dân số
resume-note = Làm tiếp bước {"{n}"}
jobs-title = Việc bà con hay làm
jobs-all = Xem tất cả { $n } việc
more-title = Tra cứu và hỏi đáp
topics-title = Chọn theo việc cần
help-title = Cần người giúp?
help-text-public = Gọi tổng đài của Nhà nước, hoặc tới quầy phục vụ của phường.
help-text-team = Gọi Tổ công nghệ số, có người chỉ từng bước.
help-button = Xem số cần gọi
help-dial = Gọi { $phone }

## Danh sách hướng dẫn
guides-title = Hướng dẫn từng bước
guides-intro = Có { $n } hướng dẫn. Mỗi bước chỉ làm một việc.
guides-description = Tất cả hướng dẫn từng bước: VNeID, Cổng Dịch vụ công, giấy tờ, cư trú, tránh lừa đảo.
topic-no-guides = Việc này chưa có hướng dẫn từng bước. Dưới đây là đường vào các thủ tục trên trang nhà nước.
steps-count = { $n } bước
links-count = { $n } đường vào

## Hướng dẫn
guide-start = Làm từng bước
guide-resume = Làm tiếp bước {"{n}"}
guide-successor = Nay có bài mới: { $link }
minutes = Khoảng { $minutes } phút
needs-vneid = Cần VNeID mức { $level }
steps-title = Các bước
steps-done = Đã xong {"{n}"} trên {"{total}"} bước
step-name = Bước { $n }
step-position = Bước { $n } trên { $total }
step-share = Bước { $n }/{ $total }
step-prev-guide = Tất cả
step-next = Xong, sang bước { $n }
step-finish = Xong việc này
step-all = Xem tất cả các bước
see = Sẽ thấy:
picture-alt = Hình vẽ màn hình có {$others}. Mũi tên chỉ vào {$target}.
picture-alt-one = Hình vẽ màn hình. Mũi tên chỉ vào {$target}.
box-info = Nên biết
box-warn = Hay bị sai
box-danger = Giữ an toàn
box-ok = Nhớ điều này
trouble = Gặp lỗi?
tick-step = Đã xong bước này
tick-item = Đánh dấu «{ $title }» trong { $link }
evidence-title = Kiểm tra và nguồn
checked-on = Kiểm tra lần cuối { $day }
review-before = Kiểm tra lại trước { $day }
review-overdue = Đang chờ kiểm tra lại. Nội dung có thể đã đổi, nên hỏi lại trước khi làm.
grade-medium = Vài chỗ mới có một nguồn. Nên kiểm tra lại khi làm.
sources-intro = Đối chiếu từ nguồn công khai, chưa làm thử trên điện thoại:
returned-title = Vừa ở trang nhà nước về
returned-ask = Làm xong bước này chưa?
returned-yes = Xong
returned-no = Chưa

## Đọc to
listen-title = Nghe đọc
listen-step = Nghe bước này
listen-stop = Dừng
listen-again = Nghe lại
voice-try = Nghe thử giọng đọc
voice-sample = Xin chào. Máy đang đọc thử một câu tiếng Việt.
voice-ask = Nghe rõ tiếng Việt không?
voice-yes = Nghe rõ
voice-no = Không rõ
voice-again = Nghe lại câu thử
voice-proven = Máy này đọc được tiếng Việt. Ở mỗi bước có nút «Nghe bước này».
voice-refused = Giọng đọc trên máy này chưa rõ tiếng Việt, nên các bước không có nút nghe.
voice-none = Máy này chưa có giọng đọc tiếng Việt.
voice-untried = Máy này có thể đọc to từng bước. Nghe thử một câu trước đã.

## Hình khi gửi đường dẫn
card-guide = Hướng dẫn từng bước
card-topic = Hướng dẫn theo việc cần
card-checklist = Danh sách tự đánh dấu
# Những từ nên nằm chung một dòng trên hình, chữ thường.
card-pairs =
    an sinh, bảo hiểm, bản sao, biên lai, căn cước, cán bộ, chính thức, chứng thực, chữ ký, công an, công dân, dân số,
    dịch vụ, đăng ký, đăng nhập, địa chỉ, điện thoại, điện tử, định danh, giấy tờ, hóa đơn, hồ sơ, hộ chiếu, học bạ, hưu trí,
    kết hôn, kết quả, khai sinh, khai tử, kích hoạt, kiểm tra, kinh doanh, lệ phí, lừa đảo, lý lịch, màn hình, mật khẩu,
    ngân hàng, người bán, phản ánh, phiếu hẹn, quét mã, số tiền, sức khỏe, tài khoản, tạm trú, thanh toán, thông báo,
    thông tin, thủ tục, thường trú, tin nhắn, tờ khai, tra cứu, trang chủ, trích lục, trợ cấp, trực tuyến, tuyển sinh,
    tư pháp, ứng dụng, xã hội, xác nhận, xác thực, y tế, yêu cầu

## Ngày hiệu lực
dates-between = Áp dụng từ { $from } đến hết { $until }
dates-until = Áp dụng đến hết { $until }
dates-from = Áp dụng từ { $from }
not-yet = Chưa áp dụng. Bắt đầu từ { $from }.
ended = Đã hết từ sau ngày { $until }.
after = Sau đó:

## Trạng thái
state-done = Đã xong
state-todo = Chưa xong
state-doing = Đang làm – bước {"{n}"} trên {"{total}"}
state-here = Đang ở bước này
state-guide-done = Đã làm hết các bước
state-na = Không áp dụng
ticked = Đã đánh dấu xong.
unticked = Đã bỏ dấu.
undo = Hoàn tác
not-saved = Máy này không lưu được dấu đã đánh. Lấy mã tiến độ trước khi đóng trang.
newer = Máy này có dữ liệu của bản mới hơn. Tải lại trang để dùng bản mới. Dấu đánh bây giờ không lưu.
reset = Làm lại từ đầu
reset-ask = Xóa hết dấu đã đánh ở đây?
reset-yes = Xóa dấu
reset-no = Giữ lại
reset-done = Đã xóa dấu.

## Danh sách công dân số
checklist-title = Trở thành công dân số
checklist-short = danh sách công dân số
checklist-description = Các việc để dùng được dịch vụ số: tự đánh dấu, lưu trên máy này, không gửi đi đâu.
checklist-intro = Mỗi việc xong là thêm một viên gạch. Bấm ô vuông để đánh dấu, bấm tên việc để xem cách làm.
checklist-private = Chỉ lưu trên máy này, không gửi đi đâu.
items-done = Đã xong {"{n}"} trên {"{total}"} việc
stages-title = Ba chặng tự xem
stages-note = Ba chặng chỉ để tự xem mình đã đi tới đâu.
next-item = Việc nên làm tiếp:
stage-reached = Đã tự đánh dấu đủ các việc của chặng này. Đây là tự xem, không phải giấy chứng nhận.
stage-line = Chặng «{ $title }» trong danh sách công dân số: tự đánh dấu, không phải giấy chứng nhận.
stage-send = Gửi hình này
stage-save = Lưu hình về máy
stage-card = Chặng { $n } trên { $total } đã xong
stage-card-note = Tự đánh dấu, không phải giấy chứng nhận
no-certificate-title = Tự đánh dấu, không phải giấy chứng nhận
no-certificate = Danh sách này do người dùng tự đánh dấu. Đây không phải giấy chứng nhận, không thay giấy tờ nào.
optional = Làm thêm nếu cần, không tính vào số việc.
before = Nên làm trước: { $title }
na = Không áp dụng cho tôi
na-undo = Có áp dụng cho tôi

## Đường vào dịch vụ công
services-title = Đường vào dịch vụ công
services-note = Tới đúng thủ tục trên trang nhà nước
services-intro = Bấm là mở trang nhà nước. Tên trang đích ghi rõ dưới mỗi việc.
services-description = Đường vào đúng thủ tục trên Cổng Dịch vụ công quốc gia, theo việc cần làm, có ngày đối chiếu.
services-groups = Nhóm việc
services-all = Tất cả đường vào dịch vụ công
service-group-title = Dịch vụ công: { $group }
service-group-description = { $group }: đường vào đúng thủ tục trên trang nhà nước, nơi giải quyết, mã thủ tục.
how-to = Xem cách làm
how-to-label = Xem cách làm: { $title }
open-short = Mở trang
open-label = Mở trang { $title } ở { $host }, trang mới
open-page = Mở trang «{ $title }»
open-search = Mở ô tìm thủ tục «{ $title }»
open-host = Mở { $host } ở trang mới
opens-new-tab = Mở ở trang mới, cần có mạng.
way-back = Xong thì bấm nút Quay lại của máy, hoặc chọn lại thẻ «{ $site }».
exit-chat = Trong ứng dụng nhắn tin, có khi không đăng nhập hay gửi ảnh được. Nên mở bằng trình duyệt.
services-first = Sẽ thấy: { $words }
target-host = Trang đích:
code = Mã thủ tục:
needs = Cần có: { $what }
link-tapped = Đã bấm thử ngày { $day }.
link-compared = Đối chiếu nguồn công khai ngày { $day }, chưa bấm thử trên điện thoại.
link-medium = Mới có một nguồn, nên kiểm tra lại.
tag-medium = Nên kiểm tra lại
fallback = Nếu không mở được: { $words }
search-for = vào dichvucong.gov.vn, gõ “{ $name }” vào ô tìm
look-first-title = Nhìn tên trang trước khi gõ
look-first-text = Trang nhà nước có đuôi .gov.vn ngay trước dấu gạch chéo đầu tiên. Khác một chữ là trang giả.

## Liên hệ
hotlines-urgent = Khẩn cấp
hotlines-questions = Hỏi việc
hotlines-scams = Báo lừa đảo, tin nhắn rác
hotlines-number = Số
hotlines-when = Khi nào gọi
hotlines-note = Các số trên đối chiếu từ nguồn công khai, chưa gọi thử.
cost-free = Không mất tiền
cost-charged = Có cước
cost-operator = Cước theo nhà mạng
by-sms = (nhắn tin)
evidence-day = Đối chiếu nguồn công khai ngày { $day }.
ward-phone = Điện thoại
ward-address = Nơi trực
ward-hours = Giờ trực
ward-map = Đường đi
ward-centre = Trung tâm phục vụ hành chính công
ward-police = Công an phường
ward-unconfirmed = Địa chỉ, giờ làm và số điện thoại của phường, của Tổ chưa được xác nhận nên chưa ghi ở đây.
zalo-groups = Nhóm Zalo khu phố

## Trợ năng
settings-title = Cỡ chữ, màu và trợ năng
settings-intro = Bấm để chọn. Chọn xong là đổi ngay, lần sau mở vẫn giữ.
size-title = Cỡ chữ
size-17 = Nhỏ hơn
size-19 = Vừa (mặc định)
size-22 = Lớn
size-26 = Rất lớn
size-30 = Lớn nhất
theme-title = Màu nền
theme-auto = Theo máy
theme-light = Sáng
theme-dark = Tối
motion-title = Chuyển động
motion-auto = Theo máy
motion-less = Không chuyển động
kept = Đã đổi, đã lưu trên máy này.

## Riêng tư
delete = Xóa hết trên máy này
delete-ask = Xóa hết dấu đã đánh và cách hiển thị đã chọn?
delete-yes = Xóa hết
delete-done = Đã xóa hết dấu và cách hiển thị trên máy này.

## Có gì mới, không thấy
changes-title = Có gì mới
changes-intro = Những thay đổi của nội dung, mới nhất ở trên.
changes-description = Những thay đổi của nội dung, có ngày, mới nhất ở trên.
not-found-title = Không có trang này
not-found-text = Đường dẫn có thể đã cũ hoặc gõ thiếu. Chọn một mục dưới đây.

## Lừa đảo
scam-signs = Dấu hiệu
scam-act = Việc cần làm
quiz-ask = Thật hay lừa? Bấm để xem đáp án.
quiz-real = Thật
quiz-fake = Lừa
quiz-right = Đúng rồi.
quiz-wrong = Chưa đúng.
quiz-is-real = Tin này là thật.
quiz-is-fake = Tin này là lừa.

## Miễn, giảm phí
dong = { $amount } đồng
waivers-link = Miễn, giảm phí
waivers-note = Làm qua mạng, việc nào được 0 đồng
waiver-fees-title = Thủ tục được miễn, giảm
waiver-fees-intro = Mức «Nay qua mạng» cần VNeID mức 2 và đủ 05 loại giấy tờ, đến hết { $until }.
waiver-check-title = Đã có gì trong VNeID?
waiver-check-intro = Mở VNeID ra xem, rồi bấm vào dòng đã có. Không lưu gì.
waiver-missing = Chưa có thì xem bài { $link }.
waiver-unknown = Loại giấy tờ thứ { $n }: chưa đọc được tên trong văn bản, xem trong VNeID.
waiver-some = Dòng chưa bấm là dòng còn thiếu. Thiếu một là tính mức thường.
waiver-all = Các dòng đã biết đều có. Còn { $n } loại chưa đọc được tên, nên trang này chưa kết luận. Ở bước thanh toán, tìm số tiền: thấy 0 đồng là được miễn.
waiver-all-known = Các dòng đều có. Ở bước thanh toán, tìm số tiền: thấy 0 đồng là được miễn.
waiver-code = Mã: { $code }
waiver-counter = Tại quầy: { $amount }
waiver-online = Qua mạng: { $amount }
waiver-rate = Mức thường: { $rate }
waiver-no-amount = Mức thường: xem số tiền trên màn hình.
waiver-double = { $amounts }, nếu không có văn bản mới.
waiver-less = giảm { $percent }
waiver-max = , nhiều nhất { $amount }
waiver-now-short = Nay qua mạng: { $amount }
waiver-extra-short = . Cần thêm trên VNeID: { $extra }.
waiver-extra = , thêm { $extra } trên VNeID
waiver-now = Nay qua mạng: { $amount } nếu có VNeID mức 2 và đủ 05 loại giấy tờ{ $extra }, đến hết { $until }.
waiver-everybody = Qua mạng ở { $city }: 0 đồng, không cần 05 loại giấy tờ.
waiver-back = mức thường, nếu không có văn bản mới.
waiver-more = Xem đang thiếu giấy tờ nào

## Chính sách, buổi hướng dẫn, từ khó
policies-title = Chính sách cần biết
policies-note = Tám chính sách, nói ngắn
terms-note = OTP, mã QR, một phần… nghĩa là gì
policies-intro = Mỗi chính sách một trang ngắn: là gì, nhà mình có gì đổi, xem ở đâu.
policies-description = Các chính sách cần biết, giải thích ngắn: là gì, nhà mình có gì đổi, nguồn ở đâu.
lessons-title = Buổi hướng dẫn
lessons-intro = Dành cho người của tổ khi ngồi cùng một nhà hay một nhóm năm người. Mỗi buổi 20 phút.
lessons-description = Năm buổi hướng dẫn 20 phút cho người của tổ: mang gì, làm mẫu gì, để bà con tự làm gì.
lesson-items = Việc công dân số gắn với buổi này
terms-title = Từ khó
terms-intro = Những từ hay gặp trên màn hình và trong giấy tờ, nói lại bằng lời thường.
terms-description = { $n } từ khó hay gặp khi làm việc qua mạng, nói lại bằng lời thường.

## Báo cáo cho tổ (site report)
report-title = Báo cáo nội dung – { $team }, ngày { $day }
report-summary = Tóm tắt
report-guides = Hướng dẫn (bước)
report-english = Có tiếng Anh
report-sentence = Tiếng một câu: giữa (nhiều nhất)
report-few-steps = Dưới 3 bước
report-no-trouble = Không có «Gặp lỗi?»
report-by-review = Hướng dẫn theo ngày kiểm tra lại
report-links = Đường dẫn vào cổng theo ngày có bằng chứng
report-soon = Hết hạn hoặc phải kiểm tra trong 60 ngày
report-col-review = kiểm lại
report-col-checked = đã kiểm
report-col-grade = độ tin
report-col-english = tiếng Anh
report-col-sentence = tiếng/câu
report-col-step = tiếng/bước
report-col-guide = hướng dẫn
report-col-evidence = ngày
report-col-links = số đường dẫn
report-col-tapped = đã bấm thử
report-col-first = ví dụ

## Mạng và bản mới
bar-offline = Đang mất mạng. Trang đã lưu vẫn xem được.
bar-update = Có bản mới.
bar-update-do = Dùng bản mới
shell-wait = Đang mở trang đã lưu…

## Lưu ngoại tuyến, màn hình chính, ra khỏi Zalo
kept-none = Chưa lưu để xem khi mất mạng. Tất cả nặng {"{kb}"} KB.
kept-some = Đang lưu {"{n}"}/{"{total}"}, tất cả nặng {"{kb}"} KB.
kept-all = Đã lưu, xem được khi mất mạng. Tất cả nặng {"{kb}"} KB.
kept-full = Máy hết chỗ: mới lưu {"{n}"}/{"{total}"}. Xóa bớt ảnh rồi bấm lưu lại.
kept-stopped = Mới lưu {"{n}"}/{"{total}"}. Có mạng tốt thì bấm lưu tiếp.
kept-do = Lưu để xem khi mất mạng
install-do = Thêm vào màn hình chính
leave-do = Mở bằng trình duyệt
copy-do = Chép đường dẫn
copied = Đã chép. Mở Chrome hoặc Safari rồi dán.
copy-failed = Không chép được. Giữ ngón tay ở địa chỉ này để chép:
bar-chat = Trong { $app } vẫn đọc được, nhưng dấu đã đánh chỉ lưu ở đó.
print-in-chat = Ở đây không in được. Mở trang này bằng Chrome hoặc Safari rồi in.
bar-chat-how = Mở ngoài
bar-close = Đóng

## Gửi cho người khác
share-guide = Gửi hướng dẫn này
share-step = Gửi bước này
share-checklist = Gửi danh sách này
share-copy = Chép lời nhắn
share-copied = Đã chép lời nhắn. Mở Zalo, giữ ngón tay ở ô nhắn tin, bấm Dán.
qr-show = Hiện mã QR cho máy bên cạnh
qr-alt = Mã QR của trang này
kit-link = Bộ đồ nghề của tổ
install-link = Để lên màn hình chính
bar-hint = Hay mở trang này?
bar-hint-how = Để lên màn hình chính

## Tìm
kind-guide = Hướng dẫn từng bước
kind-step = Một bước
kind-procedure = Trang nhà nước
kind-hotline = Số điện thoại
kind-page = Trang này
kind-policy = Chính sách
kind-checklist = Việc công dân số
kind-glossary = Từ khó
kind-lesson = Buổi hướng dẫn
kind-catalogue = Theo danh mục ngày { $day }, chưa kiểm lại
kind-code = mã
search-title = Tìm
search-label = Cần làm việc gì?
search-services = Tên hoặc mã thủ tục
search-button = Tìm
search-hint = Gõ không dấu, sai một chữ vẫn tìm ra.
search-description = Tìm hướng dẫn, thủ tục, số điện thoại. Gõ không dấu, sai một chữ vẫn tìm ra.
search-without-app = Máy này chưa chạy được ô tìm. Chọn trong các mục dưới đây.
search-loading = Đang mở danh mục để tìm…
search-failed = Chưa tải được danh mục. Có mạng thì gõ lại.
search-count = {"{n}"} kết quả
search-more = {"{n}"} kết quả gần nhất. Gõ thêm chữ để tìm gọn hơn.
search-none = Chưa thấy. Thử gõ ít chữ hơn, hoặc chọn một việc dưới đây.
search-instead = Hoặc chọn một việc hay gặp
search-results = Kết quả tìm
services-none = Chưa thấy. Gõ ít chữ hơn, chọn lại «Tất cả», hoặc hỏi người giúp ở cuối trang.
filter-all = Tất cả
filter-need = Việc cần
filter-agency = Nơi giải quyết
copy-code = Chép mã
copy-code-label = Chép mã { $code }
copied-code = Đã chép mã.
copy-code-failed = Không chép được. Giữ ngón tay ở mã này để chép:

# /kiem-tra-link/
check-label = Dán link hoặc cả tin nhắn vào đây
check-paste = Dán
check-do = Kiểm tra
check-shortcut = Kiểm tra link
check-link = Link này có thật không?
check-note = Dán link lạ vào để xem, trước khi bấm
check-state = trang nhà nước
check-more = Xem trên trang này:
check-said-real = Đã xem { "{n}" } link: đúng trang nhà nước.
check-said-known = Đã xem { "{n}" } link: là trang quen biết, không phải trang nhà nước.
check-said-unlisted = Đã xem { "{n}" } link: có link không rõ của ai. Đừng bấm.
check-said-fake = Đã xem { "{n}" } link: có link giả. Đừng bấm.
check-said-empty = Ô còn trống. Dán link hoặc tin nhắn vào ô rồi bấm «Kiểm tra».
check-said-none = Không thấy link nào trong lời này.
check-said-scam = Không thấy link nào, nhưng lời này có dấu hiệu lừa đảo.
check-scam-title = Dấu hiệu lừa: { $title }
check-scam-text = Tin nhắn có lời như kẻ gian hay viết. Đừng làm theo, đừng trả lời.
check-scam-how = Xem cách nhận ra và việc cần làm: { $title }

## Giấy in
print = In tờ này
print-how = Để in: mở trang này trên máy có máy in, chọn In trong trình duyệt.
handout-name = Tờ rơi
handout-title = Tờ rơi: { $title }
handout-link = In tờ rơi chữ to
handout-description = Tờ rơi chữ to để in: { $title }
handout-about = Chữ to, in hai mặt một tờ A5. Có ô để đánh dấu từng bước.
handout-guide = Xem bài đầy đủ
handout-a4 = In khổ A4, chữ to hơn nữa
handout-kind = Tờ rơi chữ to
handout-scan = Quét để xem hình
handout-qr-alt = Mã QR mở hướng dẫn này trên điện thoại
handout-way = Tự mở: { $words }.
handout-procedure = (mã { $code })
handout-file = Mã hồ sơ của tôi:
handout-cut-plain = dấu … là còn nữa, xem trên trang
handout-cut = Dấu … là còn nữa: quét để xem đủ
handout-call = Cần giúp? Gọi { $phone }
handout-address = Xem trên điện thoại: { $address }
handout-from = { $team }. Không phải cơ quan nhà nước.
handout-not-official = Không phải cơ quan nhà nước. Miễn phí. Không hỏi mật khẩu, không hỏi mã OTP.
handout-checked = Kiểm tra lần cuối { $day }. Sau { $review } thì xem bản mới.
handout-otp = Không đọc mật khẩu, mã OTP cho ai.
print-with-ticks = In cả dấu đã đánh
print-blank = In tờ trống
print-checklist-name = Bản in
print-checklist-title = In danh sách công dân số
print-checklist-link = In danh sách để đánh dấu bằng bút
print-checklist-about = Việc nào làm được rồi thì đánh dấu vào ô vuông. Không cần làm hết một lần.
poster-name = Áp phích
poster-title = Áp phích cho bảng tin
poster-about = Khổ A4, in một mặt, dán ở bảng tin hoặc chỗ bà con hay ngồi.
kit-paper = Giấy để in

## Mã tiến độ, bản lưu
code-send = Gửi mã
code-copy = Chép mã
code-line = Mã tiến độ danh sách công dân số:
code-copied = Đã chép mã. Mở Zalo, giữ ngón tay ở ô nhắn tin, bấm Dán.
code-qr = Quét bằng máy kia để đem mã sang.
code-qr-alt = Mã QR mang mã tiến độ sang máy khác
code-enter-title = Nhập mã
code-enter-note = Mã nhận từ máy khác, hoặc bản lưu, đều nhập ở đây. Xem trước rồi mới đổi.
code-field = Mã hoặc bản lưu
code-look = Xem mã
code-refused-length = Mã thiếu chữ hoặc thừa chữ. Đếm lại từng chữ.
code-refused-symbol = Có chữ không dùng trong mã. Mã chỉ có số và chữ không dấu.
code-refused-check = Mã có chữ sai hoặc đổi chỗ. Xem lại từng chữ.
code-refused-newer = Bản lưu này của bản trang mới hơn. Tải lại trang rồi nhập lại.
code-same = Giống như trên máy này, không có gì để đổi.
code-has = Mã có, máy này chưa có:
code-phone-has = Máy này có, mã chưa có:
code-new = Việc mới, mã cũ chưa có (giữ như trên máy này):
code-gone = Bỏ qua { $n } dấu: việc không có trong danh sách ở đây.
code-people = Trong bản lưu:
code-person = { $n } dấu, máy này { $total } dấu
code-full = Gộp lại thì quá 10 người. Quên bớt người trước, hoặc thay hết.
code-union = Gộp thêm vào máy này
code-replace = Thay dấu trên máy này
code-cancel = Thôi, không đổi
code-done = Đã đổi dấu trên máy này.
backup-title = Bản lưu đầy đủ
backup-note = Gồm mọi dấu của mọi người trên máy này. Chép rồi gửi cho chính mình để giữ.
backup-copy = Chép bản lưu
backup-copied = Đã chép bản lưu.
backup-save = Tải về thành tệp
backup-open = Mở tệp bản lưu
backup-unread = Máy không đọc được tệp này. Hãy chọn lại, hoặc mở tệp rồi chép chữ vào ô trên.

## Giúp người thân
who-helping = Đang làm cho
panel-without-app = Máy này chưa chạy được phần này. Mở lại khi có mạng, hoặc dùng máy khác.
who-owner = chủ máy
who-change = Đổi người
family-progress = { $n } trên { $total } việc
family-switch = Làm cho người này
family-here = Đang làm cho người này
family-code = Lấy mã tiến độ
family-unused = Đã 60 ngày không mở. Còn giữ người này không?
family-keep = Giữ lại
family-forget = Quên người này
family-forgotten = Đã quên. Dấu của người đó không còn trên máy này.
family-field = Tên gọi ở nhà
family-add = Thêm người
family-refused-empty = Ghi tên gọi trước đã.
family-refused-taken = Đã có người tên này. Ghi tên khác.
family-refused-number = Chỉ ghi tên gọi. Không ghi số điện thoại, số căn cước.
family-refused-full = Đã đủ 10 người. Quên bớt rồi mới thêm được.
family-forget-all = Quên hết người thân
family-forget-all-ask = Quên hết người thân trên máy này? Dấu của chủ máy vẫn còn.
family-forget-all-yes = Quên hết
family-table = Cả nhà đã có gì
family-print = In bảng này
family-who-done = Đã xong:
family-who-na = Không áp dụng:
family-who-todo = Chưa xong:
family-link = Giúp người thân
family-note = Mỗi người một danh sách, trên cùng một máy
code-link = Mã tiến độ
code-note = Đem dấu đã đánh sang máy khác

## Bắt đầu từ đâu
start-link = Bắt đầu từ đâu?
start-link-note = Vài câu hỏi, bấm để trả lời
start-about = Trả lời vài câu như thế này là biết ba việc nên làm trước.
start-next = Ba việc nên làm trước
start-checklist = Xem cả danh sách
start-again = Trả lời lại từ đầu
start-private = Trang không lưu câu trả lời.

## Góp ý cho bài
feedback-ask = Bài này có giúp được không?
feedback-good = Hữu ích
feedback-unclear = Chưa rõ
feedback-good-line = Làm theo bài này được việc.
feedback-unclear-line = Có chỗ chưa rõ, ở bước:
feedback-where = Tổ nhận góp ý ở đây:
feedback-group = Nhóm Zalo { $name }
feedback-copied = Đã chép lời nhắn. Mở nhóm Zalo của tổ, giữ ngón tay ở ô nhắn tin, bấm Dán.
